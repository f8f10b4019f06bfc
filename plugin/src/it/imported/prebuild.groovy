/** A store as MLflow's client writes it: three rates with ten seeds. */
def experiment = new File(basedir, 'mlruns/1')
experiment.mkdirs()
new File(experiment, 'meta.yaml').text =
    "artifact_location: file:///mlruns/1\ncreation_time: 1731481171161\nexperiment_id: '1'\n" +
    "last_update_time: 1731481171161\nlifecycle_stage: active\nname: rates\n"
def random = new Random(1)
['0.001', '0.01', '0.1'].eachWithIndex { rate, arm ->
    (0..<10).each { seed ->
        def id = String.format('%032x', arm * 100 + seed)
        def run = new File(experiment, id)
        ['params', 'metrics', 'tags', 'artifacts'].each { new File(run, it).mkdirs() }
        new File(run, 'meta.yaml').text =
            "artifact_uri: file:///mlruns/1/$id/artifacts\nend_time: 1731482040692\nentry_point_name: ''\n" +
            "experiment_id: '1'\nlifecycle_stage: active\nrun_id: $id\nrun_name: righteous-zebra-$seed\nrun_uuid: $id\n" +
            "source_name: ''\nsource_type: 4\nsource_version: ''\nstart_time: ${1731482032654 + seed}\nstatus: 3\ntags: []\nuser_id: jo\n"
        new File(run, 'params/lr').text = rate
        new File(run, 'params/seed').text = "$seed"
        new File(run, 'tags/mlflow.source.name').text = 'rates.py'
        new File(run, 'metrics/test_acc').text = "1731482032709 ${0.7 + 0.1 * arm + 0.02 * random.nextDouble()} 0\n"
        new File(run, 'metrics/train_loss').text =
            (0..<5).collect { step -> "${1731482032660 + step} ${(3 - arm) / (step + 1.0)} $step\n" }.join()
    }
}
return true
