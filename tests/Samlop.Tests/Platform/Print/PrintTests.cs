using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging.Abstractions;
using Samlop.Platform;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Tests.Support;

namespace Samlop.Tests.Platform.Print;

[Trait("Category", "Long")]
public sealed class PrintTests : IDisposable
{
    private static readonly CultureInfo Nynorsk = Languages.Nynorsk.Culture;
    private readonly string folder = Directory.CreateTempSubdirectory("samlop-print-test-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Print_GivesATaggedPdfWithTitleAndLanguage()
    {
        var pdf = await Printed(Chromium(), await Document(rows: 80));

        var info = Ask("pdfinfo", pdf);
        info.ShouldContain("Tagged:          yes");
        info.ShouldContain("Title:           Søknad om tilskot");
        info.ShouldContain("A4");
        Encoding.Latin1.GetString(File.ReadAllBytes(pdf)).ShouldContain("/Lang(nn)");
        var structure = Ask("pdfinfo", "-struct-text", pdf);
        structure.ShouldContain("  H1 (block)");
        structure.ShouldContain("  P (block)");
        structure.ShouldContain("TH <");
        structure.ShouldContain("Søknaden gjeld Sør-Varanger");
    }

    [Fact]
    public async Task Print_SaysWhoseItIs_AndOfWhichDay_AndNotWhichBrowserMadeIt()
    {
        var info = Ask("pdfinfo", "-isodates", await Printed(Chromium(), await Document(rows: 1)));
        info.ShouldContain("Author:          Måneby fylkeskommune");
        info.ShouldContain("Creator:         Samløp");
        info.ShouldMatch("CreationDate: +2022-03-08");
        info.ShouldMatch("ModDate: +2022-03-08");
        info.ShouldNotContain("Chrome");
    }

    [Fact]
    public async Task Archive_SaysTheSame()
    {
        using var printer = new WeasyPrintArchive(WeasyPrintArchive.Find(), TimeSpan.FromSeconds(60), NullLogger<WeasyPrintArchive>.Instance);
        var info = Ask("pdfinfo", "-isodates", await Printed(printer, await Document(rows: 1)));
        info.ShouldContain("Author:          Måneby fylkeskommune");
        info.ShouldContain("Creator:         Samløp");
        info.ShouldMatch("CreationDate: +2022-03-08");
    }

    [Fact]
    public void Facts_OfADocument_AreReadFromItsHeadAlone_WithTheirSigns()
    {
        var facts = DocumentFacts.Of("""<html lang="nb"><head><title>A &amp; B</title><meta name="author" content="&quot;Ås&quot; AS" /><style></style></head><body><title>X</title></body></html>""");
        facts.ShouldBe(new DocumentFacts("A & B", "\"Ås\" AS", "nb", null));
        DocumentFacts.Of("<p>").ShouldBe(new DocumentFacts(null, null, null, null));
    }

    [Fact]
    public async Task Print_OfALongTable_RepeatsItsHeadAndNumbersThePages()
    {
        var pdf = await Printed(Chromium(), await Document(rows: 80));

        var pages = Ask("pdftotext", "-layout", pdf, "-").Split('\f', StringSplitOptions.RemoveEmptyEntries);
        pages.Length.ShouldBeGreaterThan(2);
        for (var page = 0; page < pages.Length; page++)
        {
            pages[page].ShouldMatch($"Sak 2022/00002.*Side {page + 1} av {pages.Length}\\s*$");
            pages[page].ShouldContain("Kommune");
        }
    }

    [Fact]
    public async Task Print_InADemonstration_SaysSoOnEveryPageAndOnceToScreenReaders()
    {
        var pdf = await Printed(Chromium(), await Document(rows: 80, demonstration: true));

        const string Mark = "DEMONSTRASJON – oppdikta personar og fylke";
        Ask("pdftotext", "-layout", pdf, "-").Split('\f', StringSplitOptions.RemoveEmptyEntries).ShouldAllBe(page => Occurrences(page, Mark) == 1);
        Occurrences(Ask("pdfinfo", "-struct-text", pdf), Mark).ShouldBe(1);
        Ask("pdftotext", "-layout", await Printed(Chromium(), await Document(rows: 1)), "-").ShouldNotContain("DEMONSTRASJON");
    }

    [Fact]
    public async Task Print_OfTypedLines_KeepsThemOneUnderAnother()
    {
        var html = await Document<Samlop.Platform.Ui.RunningText>(new() { ["Text"] = "Punkt:\n- én\n- to\n\nFørste linje\nAndre linje" });

        var lines = Ask("pdftotext", "-layout", await Printed(Chromium(), html), "-").Split('\n', StringSplitOptions.TrimEntries);
        lines.ShouldContain("Punkt:");
        lines.ShouldContain("Første linje");
        lines.ShouldContain("Andre linje");
        lines.Count(line => line.EndsWith("én", StringComparison.Ordinal) || line.EndsWith("to", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Print_ShowsWhereLinksLead() =>
        Ask("pdftotext", "-layout", await Printed(Chromium(), await Document(rows: 1)), "-").ShouldContain("(https://example.no/rundskriv)");

    [Fact]
    public async Task Print_RunsNoScriptAndReadsNoFile()
    {
        var secret = Path.Combine(folder, "secret.html");
        await File.WriteAllTextAsync(secret, "<p>hemmelig</p>");
        var html = (await Document(rows: 1)).Replace("</main>", $"<iframe src=\"file://{secret}\"></iframe><script>document.body.append('skript')</script></main>", StringComparison.Ordinal);

        var text = Ask("pdftotext", await Printed(Chromium(), html), "-");

        text.ShouldNotContain("hemmelig");
        text.ShouldNotContain("skript");
    }

    [Fact]
    public async Task Print_WhileTheProgramIsBeingInstalled_IsToldSo_AndPrintsAfterwards()
    {
        var installing = Path.Combine(folder, "installing");
        await File.WriteAllTextAsync(installing, "fonts-noto-core script-package\n");
        var script = Script("echo PDF > document.pdf");
        using var printer = new WeasyPrintArchive(
            MachineProgram.Named(installing, "script-package", script), TimeSpan.FromSeconds(10), NullLogger<WeasyPrintArchive>.Instance);
        using var other = new WeasyPrintArchive(
            MachineProgram.Named(installing, "other-package", script), TimeSpan.FromSeconds(10), NullLogger<WeasyPrintArchive>.Instance);

        (await printer.Print("<p>", CancellationToken.None)).Refusal.ShouldBe(PrintRefusal.PdfComes);
        (await other.Print("<p>", CancellationToken.None)).Succeeded.ShouldBeTrue();
        File.Delete(installing);
        (await printer.Print("<p>", CancellationToken.None)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Print_WithoutAProgram_IsRefusedByName()
    {
        using var chromium = new ChromiumPrinter(MachineProgram.At("/nowhere/chromium"), TimeSpan.FromSeconds(5), NullLogger<ChromiumPrinter>.Instance);
        using var weasyPrint = new WeasyPrintArchive(MachineProgram.At(null), TimeSpan.FromSeconds(5), NullLogger<WeasyPrintArchive>.Instance);

        (await chromium.Print("<p>", CancellationToken.None)).Refusal.ShouldBe(PrintRefusal.PdfNotAvailable);
        (await weasyPrint.Print("<p>", CancellationToken.None)).Refusal.ShouldBe(PrintRefusal.PdfNotAvailable);
        foreach (var language in Languages.OfPages) PrintRefusal.PdfNotAvailable.Text.In(language.Culture).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Print_ThatTakesTooLong_IsStoppedWithItsChildren()
    {
        var slow = Script("sleep 71.25 & sleep 71.25");
        using var printer = new ChromiumPrinter(MachineProgram.At(slow), TimeSpan.FromSeconds(1), NullLogger<ChromiumPrinter>.Instance);

        (await printer.Print("<p>", CancellationToken.None)).Refusal.ShouldBe(PrintRefusal.PdfFailed);

        Running("sleep 71.25").ShouldBe(0);
    }

    [Fact]
    public async Task Print_ThatFails_IsRefusedAndLeavesNoFiles()
    {
        var told = Path.Combine(folder, "where");
        using var printer = new ChromiumPrinter(MachineProgram.At(Script($"pwd > {told}; exit 3")), TimeSpan.FromSeconds(5), NullLogger<ChromiumPrinter>.Instance);

        (await printer.Print("<p>", CancellationToken.None)).Refusal.ShouldBe(PrintRefusal.PdfFailed);

        Directory.Exists((await File.ReadAllTextAsync(told)).Trim()).ShouldBeFalse();
    }

    [Fact]
    public async Task Print_IsDoneByAtMostTwoAtOnce()
    {
        var log = Path.Combine(folder, "log");
        using var printer = new ChromiumPrinter(MachineProgram.At(Script($"echo + >> {log}; sleep 0.3; echo - >> {log}; echo PDF > document.pdf")), TimeSpan.FromSeconds(10), NullLogger<ChromiumPrinter>.Instance);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => printer.Print("<p>", CancellationToken.None)));

        outcomes.ShouldAllBe(outcome => outcome.Succeeded);
        var running = 0;
        foreach (var line in await File.ReadAllLinesAsync(log))
        {
            running += line == "+" ? 1 : -1;
            running.ShouldBeInRange(0, 2);
        }
    }

    [Fact]
    public async Task Print_ByMoreThanTheQueueHolds_IsRefusedAtOnce_AndTheQueueIsFreeAfter()
    {
        using var printer = new ChromiumPrinter(MachineProgram.At(Script("sleep 0.2; echo PDF > document.pdf")), TimeSpan.FromSeconds(20), NullLogger<ChromiumPrinter>.Instance);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, PrintProgram.Most + 3).Select(_ => printer.Print("<p>", CancellationToken.None)));

        outcomes.Count(o => o.Refusal == PrintRefusal.PdfBusy).ShouldBe(3);
        outcomes.Count(o => o.Succeeded).ShouldBe(PrintProgram.Most);
        (await printer.Print("<p>", CancellationToken.None)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public void PrintersPastTheQueueOfReaders_AreUsedForWhatIsSentAlone() =>
        Architecture.Sources.Files.Where(file => !file.Path.StartsWith("Platform/Print/", StringComparison.Ordinal))
            .Where(file => System.Text.RegularExpressions.Regex.IsMatch(file.Code, @"IPdfPrinter\.(Letters|Archive)|\b(Chromium|WeasyPrint)(Printer|Archive)\b"))
            .Select(file => file.Path).ShouldBe(["Agreements/Sign/AgreementJournal.cs", "Letters/Compose/LetterPrinter.cs"]);

    [Fact]
    public async Task Archive_IsPdfAWithTheSameText()
    {
        using var printer = new WeasyPrintArchive(WeasyPrintArchive.Find(), TimeSpan.FromSeconds(60), NullLogger<WeasyPrintArchive>.Instance);

        var pdf = await Printed(printer, await Document(rows: 3));

        var metadata = Ask("pdfinfo", "-meta", pdf);
        metadata.ShouldContain("pdfaid:part=\"3\"");
        metadata.ShouldContain("pdfaid:conformance=\"B\"");
        Ask("pdfinfo", pdf).ShouldContain("Søknad om tilskot");
        Ask("pdftotext", pdf, "-").ShouldContain("Søknaden gjeld Sør-Varanger");
        Ask("pdffonts", pdf).Split('\n').Skip(2).Where(line => line.Length > 0).ShouldAllBe(line => line.Contains(" yes yes yes ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Render_KeepsTheCallersLanguage()
    {
        var before = CultureInfo.CurrentUICulture;

        (await Document(rows: 1)).ShouldContain("<html lang=\"nn\" dir=\"ltr\">");

        CultureInfo.CurrentUICulture.ShouldBe(before);
    }

    private static ChromiumPrinter Chromium() =>
        new(ChromiumPrinter.Find(Environment.GetEnvironmentVariable("SAMLOP_CHROMIUM")), TimeSpan.FromSeconds(60), NullLogger<ChromiumPrinter>.Instance);

    private async Task<string> Printed(IPdfPrinter printer, string html)
    {
        var outcome = await printer.Print(html, CancellationToken.None);
        (printer as IDisposable)?.Dispose();
        outcome.Refusal.ShouldBeNull();
        var pdf = Path.Combine(folder, Guid.NewGuid() + ".pdf");
        await File.WriteAllBytesAsync(pdf, outcome.Value);
        return pdf;
    }

    private static Task<string> Document(int rows, bool demonstration = false) =>
        Document<Sample>(new() { [nameof(Sample.Rows)] = rows }, demonstration);

    private static async Task<string> Document<TComponent>(Dictionary<string, object> parameters, bool demonstration = false)
        where TComponent : IComponent
    {
        using var files = new PhysicalFileProvider(Repository.At("src", "Samlop", "wwwroot"));
        await using var services = new ServiceCollection().AddLogging().BuildServiceProvider();
        var document = new PrintDocument(services.GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance, new PrintStyles(files), new Demonstration(demonstration, null), new OsloClock(new TestTime()));
        return await document.Render<TComponent>(Phrase.Verbatim("Søknad om tilskot"), parameters, Nynorsk, "Måneby fylkeskommune", Phrase.Verbatim("Sak 2022/00002"));
    }

    private string Script(string commands)
    {
        var script = Path.Combine(folder, Guid.NewGuid() + ".sh");
        File.WriteAllText(script, "#!/bin/sh\n" + commands + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return script;
    }

    private static string Ask(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return answer;
    }

    private static int Running(string command) => Directory.GetDirectories("/proc").Count(process =>
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ').StartsWith(command, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    });

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    /// <summary>A document with what documents have: heading, text, link, a table that may be long.</summary>
    private sealed class Sample : ComponentBase
    {
        [Parameter] public int Rows { get; set; }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddMarkupContent(0, "<h1>Søknad</h1><p>Søknaden gjeld Sør-Varanger, sjå <a href=\"https://example.no/rundskriv\">rundskrivet</a>.</p>");
            builder.AddMarkupContent(1, "<table><thead><tr><th>Nr.</th><th>Kommune</th></tr></thead><tbody>"
                + string.Concat(Enumerable.Range(1, Rows).Select(row => $"<tr><td>{row}</td><td>Deatnu – Tana</td></tr>")) + "</tbody></table>");
        }
    }
}
