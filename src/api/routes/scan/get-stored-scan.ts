import { scanReading } from '../../scan-reading.ts';

export const getStoredScan = scanReading('/scans/{scan_id}');
