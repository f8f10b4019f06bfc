def home = new File(basedir, 'a jdk')
def java = new File(home, 'bin/java')
java.parentFile.mkdirs()
java.text = """#!/bin/sh
echo called >> '${new File(basedir, 'called.txt')}'
exec '${System.getProperty('java.home')}/bin/java' "\$@"
"""
java.setExecutable(true)
// what Maven looks at to accept a folder as a JDK
new File(home, 'bin/javac').text = ''
new File(basedir, 'toolchains.xml').text = """<?xml version="1.0" encoding="UTF-8"?>
<toolchains>
  <toolchain>
    <type>jdk</type>
    <provides>
      <vendor>it</vendor>
    </provides>
    <configuration>
      <jdkHome>$home</jdkHome>
    </configuration>
  </toolchain>
</toolchains>
"""
return true
