package dev.reprise.reports;

import dev.reprise.reports.text.Markup;
import dev.reprise.reports.text.Quotation;
import dev.reprise.reports.view.Page;
import dev.reprise.reports.view.SiteView;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** FreeMarker, set up so that pages are escaped, do not depend on the machine, and templates cannot reach Java classes. */
final class Templates {

    /** Reading templates takes longer than filling the pages of a small report, so a JVM reads those that it came with once. */
    private static final Templates OWN = own();

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    /** @param folder whose templates come before ours, as far as it has any */
    static Templates of(Optional<Path> folder) throws IOException {
        return folder.isPresent() && Files.isDirectory(folder.get())
                ? new Templates(List.of(new FileTemplateLoader(folder.get().toFile())))
                : OWN;
    }

    private static Templates own() {
        var templates = new Templates(List.of());
        templates.configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        return templates;
    }

    private Templates(List<TemplateLoader> first) {
        List<TemplateLoader> loaders = new ArrayList<>(first);
        loaders.add(new ClassTemplateLoader(Templates.class, "templates"));
        configuration.setTemplateLoader(new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new)));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setLocalizedLookup(false);
        configuration.setSharedVariable("quotation", (TemplateMethodModelEx) Templates::quotation);
    }

    /** In templates, {@code quotation(text)} is a quoted sentence with its marks set. */
    private static Object quotation(List<?> arguments) throws TemplateModelException {
        if (arguments.size() == 1 && arguments.get(0) instanceof TemplateScalarModel quote) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(Quotation.html(quote.getAsString()));
        }
        throw new TemplateModelException("quotation takes one text");
    }

    /** The finished page. */
    String fill(SiteView site, Page page) throws IOException {
        String root =
                "../".repeat((int) page.path().chars().filter(c -> c == '/').count());
        Map<String, Object> model = Map.of(
                "site", site,
                "page", page.content(),
                "title", page.title(),
                "section", page.section(),
                "path", page.path(),
                "crumbs", page.crumbs(),
                "root", root);
        try {
            var writer = new StringWriter();
            configuration.getTemplate(page.template()).process(model, writer);
            return Markup.clean(writer.toString());
        } catch (TemplateException e) {
            throw new IOException("Template " + page.template() + " cannot be filled: " + e.getMessage(), e);
        }
    }
}
