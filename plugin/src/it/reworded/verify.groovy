import groovy.json.JsonSlurper

def origins(String folder) {
    def results = new JsonSlurper().parse(new File(basedir, "target/$folder/results.json"))
    return results.experiments*.trials.flatten()*.origin as Set
}

assert origins('reprise') == ['TRAINED'] as Set
// what discovers and judges decides no bit of a trial
assert origins('after-rewording') == ['RESTORED'] as Set
// what trains does
assert origins('after-kernel') == ['TRAINED'] as Set
return true
