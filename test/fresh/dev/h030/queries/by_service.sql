SELECT FORMAT_DATE('%Y-%m', DATE(usage_start_time)) AS month, service.description AS service, ROUND(SUM(cost), 2) AS cost
FROM `billing.gcp_billing_export_v1`
GROUP BY month, service ORDER BY month, cost DESC
