@echo off
rem Starts Gabor from a clone, building it first when sources are newer than the last build.
rem Without arguments it opens the window; "gabor --help" lists the commands.
setlocal
set "ROOT=%~dp0"
set "LIB=%ROOT%packaging\target\lib"
set "BUILT=%ROOT%packaging\target\built"

set "JDK="
for /f "usebackq delims=" %%J in (`powershell -NoProfile -Command ^
  "@($env:JAVA_HOME) + @(Get-ChildItem \"$env:ProgramFiles\Eclipse Adoptium\", \"$env:ProgramFiles\Java\", \"$env:ProgramFiles\Microsoft\", \"$env:USERPROFILE\.jdks\" -Directory -ErrorAction SilentlyContinue | ForEach-Object FullName) | Where-Object { $_ -and (Test-Path \"$_\bin\javac.exe\") -and ((Get-Content \"$_\release\" -ErrorAction SilentlyContinue) -match '^JAVA_VERSION=.(2[5-9]|[3-9][0-9])') } | Select-Object -First 1"`) do set "JDK=%%J"
if not defined JDK (
  echo Gabor needs a JDK 25 or newer: install one ^(for example from https://adoptium.net^) or point JAVA_HOME at it. >&2
  exit /b 1
)

powershell -NoProfile -Command ^
  "Set-Location $env:ROOT; if (-not (Test-Path \"$env:BUILT\")) { exit 1 }; $built = (Get-Item \"$env:BUILT\").LastWriteTime; if (Get-ChildItem pom.xml, *\pom.xml, *\src\main -Recurse | Where-Object LastWriteTime -gt $built | Select-Object -First 1) { exit 1 }"
if errorlevel 1 call :build || exit /b 1

"%JDK%\bin\java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%LIB%\*" org.gabor.app.main.Launcher %*
exit /b %errorlevel%

:build
where mvn >nul 2>nul || (
  echo Gabor has to be built first, and Maven ^(mvn^) is not installed: install Maven 3.8 or newer. >&2
  exit /b 1
)
echo Building Gabor ^(about a minute; the first time Maven also fetches what it needs^) ... >&2
if not exist "%ROOT%packaging\target" mkdir "%ROOT%packaging\target"
type nul > "%ROOT%packaging\target\build-started"
if exist "%BUILT%" del "%BUILT%"
if exist "%LIB%" rmdir /s /q "%LIB%"
pushd "%ROOT%"
set "JAVA_HOME=%JDK%"
call mvn -q -B -Dmaven.test.skip=true -pl packaging -am package
set "FAILED=%errorlevel%"
popd
if not "%FAILED%"=="0" (
  echo Gabor could not be built; Maven's words above say why. >&2
  exit /b 1
)
move /y "%ROOT%packaging\target\build-started" "%BUILT%" >nul
exit /b 0
