import groovy.json.JsonSlurper

def experiment(String folder) {
    return new JsonSlurper().parse(new File(basedir, "target/$folder/results.json")).experiments[0]
}

/** Everything that the JVMs of a run printed. */
def printed(String folder) {
    def logs = []
    new File(basedir, "target/$folder/fork").eachFileRecurse { if (it.name.endsWith('.log')) logs << it.text }
    return logs.join()
}

assert experiment('reprise').trials.every { it.origin == 'TRAINED' }
assert experiment('again').trials.every { it.origin == 'RESTORED' }
assert experiment('again').claims == experiment('reprise').claims

assert printed('reprise').contains('backend')
assert !printed('again').contains('backend') // ND4J says which one it loads

// in the same folder: the run is up to date, and so is the report, until somebody asks otherwise
def log = new File(basedir, 'build.log').text
assert log.count('Nothing changed since the run that finished at') == 2 // builds 3 and 5
assert log.count('The report is up to date') == 1 // build 3

// other templates: the results are kept, and the report is written anew
assert new File(basedir, 'target/again/assets/report.css').text.contains('a style of our own')

// other sources: nothing stands
assert experiment('edited').className.endsWith('ConstantExperiment')
return true
