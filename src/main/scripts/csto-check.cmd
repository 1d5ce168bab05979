@echo off
rem Starts csto-check on Windows: finds Java and runs it. The class archive and what the terminal
rem tells of itself are the business of bin/csto-check; here neither is used.
setlocal
set "home=%~dp0.."
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "version="
for /f "tokens=2,3" %%v in ('call "%java%" -version 2^>^&1') do (
  if "%%v"=="version" if not defined version set "version=%%~w"
)
if not defined version (
  echo csto-check: no Java found. Install a JDK, 17 or later, or set JAVA_HOME. 1>&2
  exit /b 70
)
for /f "delims=.-+" %%m in ("%version%") do set "major=%%m"
if %major% LSS 17 (
  echo csto-check: Java %version% is too old; csto-check needs 17 or later. Set JAVA_HOME. 1>&2
  exit /b 70
)
set "jars=%home%\lib\csto-check.jar;%home%\lib\libraries.jar"
rem One file is judged before the second compiler of the JVM could be of use; a folder is not.
set "short=-XX:TieredStopAtLevel=1"
for %%a in (%*) do (
  if "%%~a"=="--rules" set "jars=%jars%;%home%\lib\compiler\*"
  if "%%~a"=="-" set "short="
  if exist "%%~a\*" set "short="
)
"%java%" -Xlog:disable -XX:+UseSerialGC -XX:-UsePerfData -Xmx256m %short% ^
  -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider -Dslf4j.internal.verbosity=WARN ^
  -Dpicocli.converters.excludes=java.+ ^
  %CSTO_CHECK_JAVA_OPTS% -cp "%jars%" org.csto.check.cli.Main %*
