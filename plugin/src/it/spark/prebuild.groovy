import groovy.xml.XmlSlurper
import java.nio.file.Files

// a standalone cluster on loopback as long as the builds of this project last: a master, and two workers with a core each
def properties = new XmlSlurper().parse(new File(basedir, 'pom.xml')).properties
def home = new File(basedir, 'target/home-of-spark')
def jars = new File(home, 'jars')
jars.mkdirs()

def list = new File(home, 'jars.txt')
def resolve = { String how ->
    new ProcessBuilder(new File(System.getProperty('maven.home'), 'bin/mvn').path, how, '-B', '-q',
            '-f', properties.'spark.libraries'.text(), "-Dspark.version=${properties.'spark.version'}",
            "-Dmdep.outputFile=$list", '-Dmdep.includeScope=runtime', "${properties.'dependency.plugin'}:build-classpath")
            .inheritIO().start().waitFor() == 0
}
assert resolve('-o') || resolve('-B')
list.text.trim().split(File.pathSeparator).each { path ->
    def link = new File(jars, new File(path).name).toPath()
    if (!Files.exists(link)) {
        Files.createSymbolicLink(link, new File(path).toPath())
    }
}
new File(home, 'RELEASE').text = "Spark ${properties.'spark.version'}\n"

def opened = ['java.lang', 'java.lang.invoke', 'java.io', 'java.net', 'java.nio', 'java.util', 'java.util.concurrent',
              'sun.nio.ch', 'sun.util.calendar']
def cluster = []
def start = { String name, String main, List<String> arguments ->
    def command = ["${System.getProperty('java.home')}/bin/java".toString(), '-Xmx256m']
    command.addAll(opened.collect { "--add-opens=java.base/$it=ALL-UNNAMED".toString() })
    command.addAll(['-cp', "$jars/*".toString(), "org.apache.spark.deploy.$main".toString()])
    command.addAll(arguments*.toString())
    def builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(new File(home, "${name}.log"))
    builder.environment().putAll([SPARK_HOME: home.path, SPARK_SCALA_VERSION: '2.13', SPARK_LOCAL_IP: '127.0.0.1'])
    cluster << builder.start()
}
def stop = {
    cluster.each { process ->
        process.descendants().forEach { it.destroyForcibly() }
        process.destroyForcibly()
    }
}
Runtime.runtime.addShutdownHook(new Thread(stop)) // also where the build fails
context.put('stop', stop)

def port = new ServerSocket(0).withCloseable { it.localPort }
start('master', 'master.Master', ['--host', '127.0.0.1', '--port', port, '--webui-port', 0])
def open = false
for (int look = 0; look < 600 && !open; look++) {
    try {
        new Socket('127.0.0.1', port).close()
        open = true
    } catch (ConnectException e) {
        sleep(100)
    }
}
assert open : new File(home, 'master.log').text
['one', 'two'].each { name ->
    start(name, 'worker.Worker', ['--host', '127.0.0.1', '--cores', 1, '--memory', '1g', '--webui-port', 0,
                                  '-d', new File(home, name), "spark://127.0.0.1:$port"])
}

new File(home, 'spark.conf').text = 'spark.driver.host 127.0.0.1\nspark.driver.bindAddress 127.0.0.1\n'
def mvn = new File(basedir, '.mvn')
mvn.mkdirs()
new File(mvn, 'maven.config').text =
    "-Dreprise.spark.master=spark://127.0.0.1:$port\n-Dreprise.spark.conf=${new File(home, 'spark.conf')}\n"
return true
