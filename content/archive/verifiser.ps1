# Verifiserer saksmappen i Windows: powershell -ExecutionPolicy Bypass -File verifiser.ps1
$feil = 0
Get-Content -Encoding UTF8 -LiteralPath (Join-Path $PSScriptRoot 'SHA256SUMS') | Where-Object { $_ } | ForEach-Object {
    $sum, $sti = $_ -split '  ', 2
    $fil = Join-Path $PSScriptRoot $sti
    if (-not (Test-Path -LiteralPath $fil)) { Write-Output "Mangler: $sti"; $feil++ }
    elseif ((Get-FileHash -Algorithm SHA256 -LiteralPath $fil).Hash.ToLower() -ne $sum) { Write-Output "Endret: $sti"; $feil++ }
}
if ($feil -eq 0) { Write-Output 'Alle filer stemmer med listen.' }
exit [int]($feil -gt 0)
