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
return true
