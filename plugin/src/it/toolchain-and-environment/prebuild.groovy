def home = new File(basedir, 'a jdk')
// tools that say that they were called and leave the work to those of this build
['java', 'javac'].each { name ->
    def tool = new File(home, "bin/$name")
    tool.parentFile.mkdirs()
    tool.text = """#!/bin/sh
echo $name >> '${new File(basedir, 'called.txt')}'
exec '${System.getProperty('java.home')}/bin/$name' "\$@"
"""
    tool.setExecutable(true)
}
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
