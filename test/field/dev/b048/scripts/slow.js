// mongosh "$MONGO_URL" --quiet --file scripts/slow.js   (staging or a secondary; reads only)
const since = new Date(Date.now() - 24 * 3600 * 1000);
const groups = db.getCollection('system.profile').aggregate([
  { $match: { ts: { $gt: since }, op: { $in: ['query', 'command', 'update'] }, millis: { $gt: 200 } } },
  {
    $group: {
      _id: { ns: '$ns', shape: '$queryHash', plan: '$planSummary' },
      count: { $sum: 1 },
      avg: { $avg: '$millis' },
      max: { $max: '$millis' },
      examined: { $avg: '$docsExamined' },
      returned: { $avg: '$nreturned' },
    },
  },
  { $sort: { count: -1 } },
  { $limit: 20 },
]);
groups.forEach((group) => {
  const ratio = group.examined / Math.max(1, group.returned);
  print(`${group._id.ns}  ${group._id.plan}  n=${group.count} avg=${Math.round(group.avg)}ms max=${group.max}ms ratio=${ratio.toFixed(0)}`);
});
