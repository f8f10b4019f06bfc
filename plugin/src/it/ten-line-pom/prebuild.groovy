// The README stands next to the modules: plugin/target/it/ten-line-pom is four folders below it.
def readme = new File(basedir, '../../../../README.md').canonicalFile.text
def snippet = readme.findAll(/(?s)```xml\n(.*?)```/) { it[1] }.find { it.contains('reprise-maven-plugin') }
assert snippet != null
def version = (snippet =~ /<version>(.+)<\/version>/)[0][1]

// what the README says in words
def dependency = { coordinates ->
    def (group, artifact, versionOf) = coordinates.split(':')
    "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$versionOf</version><scope>test</scope></dependency>"
}
def dl4j = new File(basedir, '../parent/pom.xml').text.find(/<artifactId>deeplearning4j-core<\/artifactId>\s*<version>(.+)<\/version>/) { it[1] }
def fresh = new File(basedir, 'fresh')
new File(fresh, 'src/test/java/it').mkdirs()
new File(fresh, 'src/test/java/it/XorExperiment.java').text = new File(basedir, '../parent/xor/it/XorExperiment.java').text
new File(fresh, 'pom.xml').text = """<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>it</groupId>
  <artifactId>fresh</artifactId>
  <version>1</version>
  <properties>
    <maven.compiler.source>17</maven.compiler.source>
    <maven.compiler.target>17</maven.compiler.target>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
    ${dependency("dev.reprise:reprise-engine:$version")}
    ${dependency("org.deeplearning4j:deeplearning4j-core:$dl4j")}
    ${dependency("org.nd4j:nd4j-native-platform:$dl4j")}
  </dependencies>
  <build>
    <plugins>
$snippet
    </plugins>
  </build>
</project>
"""
return true
