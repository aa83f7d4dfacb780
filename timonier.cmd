@echo off
rem SPDX-License-Identifier: Apache-2.0
rem The command line of Timonier on Windows, for trial. It has never been run there: the tested system is Debian.
setlocal
chcp 65001 >nul
set "ROOT=%~dp0"
where dotnet >nul 2>nul
if errorlevel 1 (
    echo timonier : il manque le SDK .NET 10 ^(commande dotnet^). 1>&2
    exit /b 1
)
where npm >nul 2>nul
if errorlevel 1 (
    echo timonier : il manque Node.js ^(commande npm^). 1>&2
    exit /b 1
)
if not exist "%ROOT%node_modules\.package-lock.json" (
    pushd "%ROOT%"
    call npm ci --ignore-scripts 1>&2
    popd
)
dotnet build "%ROOT%src\Timonier.Cli" -c Release --nologo -v quiet 1>&2
if errorlevel 1 exit /b 1
dotnet "%ROOT%artifacts\bin\Timonier.Cli\release\Timonier.Cli.dll" %*
exit /b %ERRORLEVEL%
