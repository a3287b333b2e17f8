<#
.SYNOPSIS
Runs the scenarios against an implementation and gives its verdict.

.DESCRIPTION
The same as 'dotnet run --project Conformance/Cli -- certify' with the same options. Exit code: 0 conforms, 1 does not, 2 wrong usage, 3 broken set-up.

.EXAMPLE
./run-conformance.ps1

.EXAMPLE
./run-conformance.ps1 -Implementation nextjs-15 -Contract observed -Report artifacts/nextjs-15

.EXAMPLE
./run-conformance.ps1 -Version 14 -Filter 'methods/*', RH-QUERY-1
#>
[CmdletBinding()]
param(
    # simulator, a name below Conformance/Implementations, or the path of an implementation.yaml
    [string] $Implementation,

    # The Next.js major
    [ValidateSet('14', '15', '16')]
    [string] $Version,

    # What is expected where a released version departs from its documents
    [ValidateSet('documented', 'observed')]
    [string] $Contract,

    # Failures at this level and above decide the verdict
    [ValidateSet('documented', 'reference', 'observed')]
    [string] $Level,

    # Another folder of fixtures
    [string] $Fixtures,

    # Scenario globs and requirement ids
    [string[]] $Filter,

    # A folder for report.json
    [string] $Report,

    # One part of the scenarios only: I/N
    [string] $Shard
)

$arguments = @()
if ($Implementation) { $arguments += '--implementation', $Implementation }
if ($Version) { $arguments += '--version', $Version }
if ($Contract) { $arguments += '--contract', $Contract }
if ($Level) { $arguments += '--level', $Level }
if ($Fixtures) { $arguments += '--fixtures', $Fixtures }
foreach ($pattern in $Filter) { $arguments += '--filter', $pattern }
if ($Report) { $arguments += '--report', $Report }
if ($Shard) { $arguments += '--shard', $Shard }

# -Verbose is PowerShell's own name for it.
if ($PSBoundParameters['Verbose']) { $arguments += '--verbose' }

dotnet run --project (Join-Path $PSScriptRoot 'Conformance/Cli') -- certify @arguments
exit $LASTEXITCODE
