def jars = new File(basedir, 'target/classpath.txt').text.trim().split(File.pathSeparator).collect { new File(it).name }.sort()
println "With reprise-judge come: $jars"
assert jars.any { it.startsWith('reprise-judge-') }
def known = ['reprise-judge-', 'commons-statistics-', 'commons-numbers-', 'commons-rng-', 'jspecify-']
assert jars.every { jar -> known.any { jar.startsWith(it) } }

def log = new File(basedir, 'build.log').text
assert log.contains('Tests run: 4, Failures: 0, Errors: 0, Skipped: 0')
assert log.contains('REPRODUCED: ') && log.contains('NOT_REPRODUCED: ')
return true
