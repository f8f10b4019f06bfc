import com.sun.net.httpserver.BasicAuthenticator
import com.sun.net.httpserver.HttpServer
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.Executors

// a server of files that wants a login, as long as the builds of this project last
def files = new ConcurrentHashMap<String, byte[]>()
def requests = new CopyOnWriteArrayList<String>()
def server = HttpServer.create(new InetSocketAddress(InetAddress.loopbackAddress, 0), 0)
server.executor = Executors.newCachedThreadPool { new Thread(it).tap { daemon = true } }
def store = server.createContext('/') { exchange ->
    def path = exchange.requestURI.path
    def sent = exchange.requestBody.bytes
    def found = files[path]
    requests << exchange.requestMethod
    if (exchange.requestMethod == 'PUT') {
        files[path] = sent
        exchange.sendResponseHeaders(201, -1)
    } else if (found == null) {
        exchange.sendResponseHeaders(404, -1)
    } else if (exchange.requestMethod == 'HEAD') {
        exchange.sendResponseHeaders(200, -1)
    } else {
        exchange.sendResponseHeaders(200, found.length)
        exchange.responseBody.write(found)
    }
    exchange.close()
}
store.authenticator = new BasicAuthenticator('store') {
    boolean checkCredentials(String user, String password) {
        def right = user == 'ada' && password == 'swordfish-6201'
        if (!right) {
            requests << 'refused'
        }
        return right
    }
}
server.start()
context.put('server', server)
context.put('files', files)
context.put('requests', requests)

def mvn = new File(basedir, '.mvn')
mvn.mkdirs()
new File(mvn, 'maven.config').text = [
    "-Dreprise.store.remote=http://127.0.0.1:${server.address.port}/cache",
    "-Dsettings.security=${new File(basedir, 'settings-security.xml')}",
    "--global-settings=${new File(basedir, 'global-settings.xml')}",
].join('\n')
return true
