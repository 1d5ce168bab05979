@echo off
rem Starts csto-check on Windows: finds Java and runs it. The class archive and what the terminal
rem tells of itself are the business of bin/csto-check; here neither is used.
setlocal
set "home=%~dp0.."
set "java=%JAVA_HOME%\bin\java.exe"
if not exist "%java%" set "java=java.exe"
where /q "%java%" 2>nul || if not exist "%java%" (
  echo csto-check: no Java found. Install a JDK, 17 or later, or set JAVA_HOME. 1>&2
  exit /b 70
)
set "path_=%home%\lib\*"
for %%a in (%*) do if "%%~a"=="--rules" set "path_=%home%\lib\*;%home%\lib\compiler\*"
"%java%" -Xlog:disable -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xmx256m ^
  -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider -Dslf4j.internal.verbosity=WARN ^
  %CSTO_CHECK_JAVA_OPTS% -cp "%path_%" org.csto.check.cli.Main %*
