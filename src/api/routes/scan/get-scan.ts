import { scanReading } from '../../scan-reading.ts';

export const getScan = scanReading('/scan/{scan_id}');
