@echo off
rem Starts schemalint on Windows. The jar is the one that SCHEMALINT_JAR names, or the one beside this file; in a
rem checkout, which has none, it is built once per version. Unlike the launcher for a POSIX shell, this one does not
rem notice changed sources: delete target\launcher after changing them.
rem It jumps, because a folder like "Program Files (x86)" would end a block in parentheses.
setlocal

set "java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME goto have_java
for %%f in (java.exe) do set "java=%%~$PATH:f"
:have_java
if "%java%"=="" goto no_java
if not exist "%java%" goto no_java
rem The file "release" of a JDK tells its version without starting it.
for %%f in ("%java%") do set "release=%%~dpf..\release"
set "number=17"
if not exist "%release%" goto have_number
for /f "usebackq tokens=1,2 delims==" %%k in ("%release%") do if "%%k"=="JAVA_VERSION" set "number=%%~l"
for /f "delims=.-+" %%n in ("%number%") do set "number=%%n"
:have_number
if %number% LSS 17 goto old_java

set "home=%~dp0"
set "jar=%SCHEMALINT_JAR%"
if not defined SCHEMALINT_JAR set "jar=%home%schemalint.jar"
if exist "%jar%" goto run
if defined SCHEMALINT_JAR goto no_jar

for /f "tokens=2 delims=<> " %%v in ('findstr /b /c:"  <version>" "%home%pom.xml"') do set "version=%%v"
set "store=%home%target\launcher"
set "jar=%store%\schemalint-%version%.jar"
if exist "%jar%" goto run

where mvn >nul 2>nul
if errorlevel 1 goto no_maven
rem A folder of its own and one rename at the end: two builds at once do no harm.
set "work=%store%\build.%RANDOM%%RANDOM%"
set "log=%store%\build.log"
mkdir "%work%"
>&2 echo schemalint: building schemalint-%version%.jar, once; this takes about half a minute, and longer if Maven has to download
call mvn -B -q -ntp -f "%home%pom.xml" "-Dschemalint.target=%work%" -Dmaven.test.skip -P "!known-compiler,!error-prone" package >"%log%" 2>&1 <nul
if exist "%work%\schemalint.jar" move /y "%work%\schemalint.jar" "%jar%" >nul
rmdir /s /q "%work%"
if not exist "%jar%" goto not_built

:run
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmn32m -XX:-UsePerfData -Xshare:auto -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Xlog:disable -Xlog:all=error:stderr %SCHEMALINT_JAVA_OPTS% "-Xbootclasspath/a:%jar%" dev.schemalint.cli.Main %*
exit /b %ERRORLEVEL%

:no_java
>&2 echo schemalint: there is no Java: install a JDK 17 or newer
exit /b 2

:old_java
>&2 echo schemalint: "%java%" is Java %number%: install a JDK 17 or newer
exit /b 2

:no_jar
>&2 echo schemalint: SCHEMALINT_JAR="%jar%" is not a file
exit /b 2

:no_maven
>&2 echo schemalint: it has to be built, and there is no Maven (mvn): install Maven 3.8 or newer
exit /b 2

:not_built
>&2 type "%log%"
>&2 echo schemalint: it could not be built; above is "%log%"
exit /b 2
