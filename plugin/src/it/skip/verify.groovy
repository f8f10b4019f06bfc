def log = new File(basedir, 'build.log').text
['reprise.skip', 'skipITs', 'maven.test.skip'].each { property ->
    assert log.count("Experiments are skipped ($property).") == 2 // by run and by verify
}
assert !new File(basedir, 'target/reprise').exists()
return true
