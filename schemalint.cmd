@echo off
rem Starts schemalint on Windows. The jar is the one that SCHEMALINT_JAR names, or the one beside this file; in a
rem checkout, which has none, it is built once per version. Unlike the launcher for a POSIX shell, this one does not
rem notice changed sources: delete target\launcher after changing them.
setlocal
set "home=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>nul || (
    echo schemalint: there is no Java: install a JDK 17 or newer>&2
    exit /b 2
)

if defined SCHEMALINT_JAR (
    set "jar=%SCHEMALINT_JAR%"
    goto run
)
set "jar=%home%schemalint.jar"
if exist "%jar%" goto run

for /f "tokens=3 delims=<>" %%v in ('findstr /b /c:"  <version>" "%home%pom.xml"') do set "version=%%v"
set "store=%home%target\launcher"
set "jar=%store%\schemalint-%version%.jar"
if exist "%jar%" goto run

where mvn >nul 2>nul || (
    echo schemalint: it has to be built, and there is no Maven ^(mvn^): install Maven 3.8 or newer>&2
    exit /b 2
)
rem A folder of its own and one rename at the end: two builds at once do no harm.
set "work=%store%\build.%RANDOM%%RANDOM%"
mkdir "%work%"
echo schemalint: building schemalint-%version%.jar, once; this takes about half a minute, and longer if Maven has to download>&2
call mvn -B -q -ntp -f "%home%pom.xml" "-Dschemalint.target=%work%" -Dmaven.test.skip -P "!known-compiler,!error-prone" package >"%store%\build.log" 2>&1 <nul
if not exist "%work%\schemalint.jar" (
    type "%store%\build.log" >&2
    echo schemalint: it could not be built; above is %store%\build.log>&2
    rmdir /s /q "%work%"
    exit /b 2
)
move /y "%work%\schemalint.jar" "%jar%" >nul
rmdir /s /q "%work%"

:run
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Xshare:auto -Xlog:disable -Xlog:all=error:stderr %SCHEMALINT_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
