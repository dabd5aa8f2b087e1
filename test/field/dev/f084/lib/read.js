import ExcelJS from 'exceljs'

const book = new ExcelJS.Workbook()
await book.xlsx.readFile(process.argv[2])
const rows = []
book.getWorksheet(process.argv[3] ?? 1).eachRow((row) => rows.push(row.values.slice(1)))
console.log(JSON.stringify(rows))
