using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging.Abstractions;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Grants.Tell.Appeal;
using Samlop.Letters;
using Samlop.Letters.Compose;
using Samlop.Platform;
using Samlop.Platform.Amounts;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants.Tell;

/// <summary>The letter as a document: what it says, its tags for screen readers, its copy for keeping.</summary>
[Trait("Category", "Long")]
public sealed partial class LetterDocumentTests : IDisposable
{
    private static readonly DateOnly Day = new(2022, 4, 20);
    private readonly string folder = Directory.CreateTempSubdirectory("samlop-letter-test-").FullName;

    public static TheoryData<DecisionKind, NorwegianForm> Letters
    {
        get
        {
            var letters = new TheoryData<DecisionKind, NorwegianForm>();
            foreach (var kind in Enum.GetValues<DecisionKind>()) foreach (var form in Enum.GetValues<NorwegianForm>()) letters.Add(kind, form);
            return letters;
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, MemberData(nameof(Letters)), Requirement("C-11")]
    public async Task Pdf_IsTagged_AndItsCopyIsForKeeping(DecisionKind kind, NorwegianForm form)
    {
        var content = Letter(kind, form);
        var html = await Html(content);

        var pdf = await Printed(Chromium(), html);
        var info = Ask("pdfinfo", pdf);
        info.ShouldContain("Tagged:          yes");
        info.ShouldContain($"Title:           {content.Title}");
        System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(pdf)).ShouldContain($"/Lang({form.Language().Code})");

        var structure = Ask("pdfinfo", "-struct-text", pdf);
        var levels = Heading().Matches(structure).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        levels[0].ShouldBe(1);
        levels.Count(level => level == 1).ShouldBe(1);
        levels.Skip(1).ShouldAllBe(level => level == 2);
        levels.Count.ShouldBeGreaterThan(3);
        Regex.Count(structure, @"^ *Figure", RegexOptions.Multiline).ShouldBe(Regex.Count(structure, @"^ *Figure[^\n]*\n *""[^""]+""", RegexOptions.Multiline), "A picture has an alternative text");
        Regex.Count(structure, @"^ *LI\b", RegexOptions.Multiline).ShouldBeGreaterThan(0);
        if (kind == DecisionKind.Award)
        {
            Regex.Count(structure, @"^ *Table\b", RegexOptions.Multiline).ShouldBe(3);
            Regex.Count(structure, @"^ *TH\b", RegexOptions.Multiline).ShouldBeGreaterThan(6);
            Regex.Count(structure, @"^ *Caption\b", RegexOptions.Multiline).ShouldBe(3);
            Regex.Count(structure, @"^ *Link\b", RegexOptions.Multiline).ShouldBe(1);
        }

        var archive = await Printed(Archive(), html);
        var metadata = Ask("pdfinfo", "-meta", archive);
        metadata.ShouldContain("pdfaid:part=\"3\"");
        metadata.ShouldContain("pdfaid:conformance=\"B\"");
        Ask("pdfinfo", archive).ShouldContain(content.Title);
        Words(Ask("pdftotext", archive, "-")).ShouldContain(Words(content.Blocks["closing"])[..40]);
    }

    [Theory, MemberData(nameof(Letters)), Requirement("C-14")]
    public async Task Letter_SaysWhatItMust(DecisionKind kind, NorwegianForm form)
    {
        var text = Words(Text(await Html(Letter(kind, form))));
        text.ShouldContain(kind == DecisionKind.Dismissal ? (form == NorwegianForm.Nn ? "tre veker" : "tre uker") : "§§ 3 første ledd og 28");
        text.ShouldContain(form == NorwegianForm.Nn ? "Vedteke av Oppdikta Avgjerdstakar den 20. april 2022 kl. 12.00." : "Vedtatt av Oppdiktet Beslutter den 20. april 2022 kl. 12.00.");
        text.Contains("Riksrevisjonen kan kontrollere", StringComparison.Ordinal).ShouldBe(kind == DecisionKind.Award);
        text.ShouldNotContain("{");
    }

    [Fact, Requirement("C-14")]
    public async Task ADismissal_ThatIsNotSettled_SaysSo()
    {
        var content = LetterRules.Example(DecisionKind.Dismissal, AppealStanding.ToBeClarified, NorwegianForm.Nb, Day);
        Text(await Html(content)).ShouldContain("Må avklares:");
    }

    /// <summary>Whatever is decided, every amount in the letter is one of the decision's, and all of them are there.</summary>
    [Fact, Requirement("C-09", "C-11")]
    public async Task EveryAmountInTheLetter_IsTheDecisions()
    {
        var random = new Random(20220420);
        for (var round = 0; round < 60; round++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 9)).Select(_ => new DecisionLine(2022 + random.Next(0, 4), "abcd"[random.Next(4)].ToString(), Money.FromOre(random.NextInt64(1, 900_000_000_00)))).ToList();
            var form = random.Next(2) == 0 ? NorwegianForm.Nb : NorwegianForm.Nn;
            var example = Letter(DecisionKind.Award, form);
            var decided = DecisionTold.In(example).Decision with { Year = 2022, Lines = lines };
            var values = DecisionLetters.KindOf(DecisionKind.Award).Placeholders.ToDictionary(p => p.Name, p => p.Name == "beløp" ? decided.Amount.ToString() : p.Name);
            var costs = lines.Select(l => l.Cost).Distinct().ToDictionary(code => code, code => $"Utgift {code}");
            var content = example.WithBody(new DecisionTold(decided, new(costs, StringComparer.Ordinal))) with
            {
                Blocks = LetterRules.Filled(decided, AppealStanding.NoRight, form, values),
            };

            var shown = Amount().Matches(Words(Text(await Html(content)))).Select(m => m.Value).ToHashSet();
            var ofYear = lines.Where(l => l.Year == 2022).Select(l => l.Amount);
            var later = lines.Where(l => l.Year > 2022).ToList();
            var all = ofYear.Append(decided.Amount)
                .Concat(later.GroupBy(l => l.Year).Select(g => Money.Sum(g.Select(l => l.Amount))))
                .Concat(from year in later.Select(l => l.Year).Distinct() from cost in later.Select(l => l.Cost).Distinct() select Money.Sum(later.Where(l => l.Year == year && l.Cost == cost).Select(l => l.Amount)))
                .Select(amount => Words(amount.ToString())).ToHashSet();
            shown.Order().ShouldBe(all.Order());
        }
    }

    [Theory, InlineData(NorwegianForm.Nb, "Dere søkte om"), InlineData(NorwegianForm.Nn, "De søkte om")]
    public async Task AnAward_OfLessThanAppliedFor_SaysWhatWasAppliedFor(NorwegianForm form, string words)
    {
        var letter = Letter(DecisionKind.Award, form);
        Words(Text(await Html(letter))).ShouldNotContain(words);
        var applied = Money.FromOre(1_700_000_00);
        var text = Words(Text(await Html(letter.WithBody(DecisionTold.In(letter) with { Applied = applied }))));
        text.ShouldContain(words);
        text.ShouldContain(Words(applied.ToString()));
    }

    [Theory]
    [InlineData("Dere får {belop}.", nameof(LettersText.Error_Placeholder))]
    [InlineData("Dere får {beløp.", nameof(LettersText.Error_Braces))]
    [InlineData("Dere får 1 600 000 kr.", nameof(LettersText.Error_AmountInTemplate))]
    [InlineData("Dere får 5 mill. kr.", nameof(LettersText.Error_AmountInTemplate))]
    [InlineData("", nameof(LettersText.Error_BlockMissing))]
    [InlineData("Dere får {beløp} for {år}.", null)]
    public void ATextOfATemplate_IsChecked(string text, string? error) => DecisionLetters.KindOf(DecisionKind.Award).Problem(text)?.Key.ShouldBe(error);

    [Fact]
    public void AnAmountPlaceholder_IsOnlyForAwards() => DecisionLetters.KindOf(DecisionKind.Rejection).Problem("{beløp}")!.Key.ShouldBe(nameof(LettersText.Error_Placeholder));

    private static LetterContent Letter(DecisionKind kind, NorwegianForm form)
    {
        var example = LetterRules.Example(kind, kind == DecisionKind.Dismissal ? AppealStanding.Right : AppealStanding.NoRight, form, Day);
        return example.WithBody(DecisionTold.In(example) with { AnswerUrl = kind == DecisionKind.Award ? "https://samlop.example/brev" : null });
    }

    private static async Task<string> Html(LetterContent content)
    {
        using var files = new PhysicalFileProvider(Repository.At("src", "Samlop", "wwwroot"));
        await using var services = new ServiceCollection().AddLogging().AddSingleton(LetterRules.Kinds).BuildServiceProvider();
        var document = new PrintDocument(services.GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance, new PrintStyles(files), new Demonstration(true, null), new OsloClock(new TestTime()));
        return await document.Render<LetterDocument>(Phrase.Verbatim(content.Title), new Dictionary<string, object> { [nameof(LetterDocument.Content)] = content, [nameof(LetterDocument.Printed)] = true }, content.Form.Culture());
    }

    private static ChromiumPrinter Chromium() => new(ChromiumPrinter.Find(Environment.GetEnvironmentVariable("SAMLOP_CHROMIUM")), TimeSpan.FromSeconds(60), NullLogger<ChromiumPrinter>.Instance);

    private static WeasyPrintArchive Archive() => new(WeasyPrintArchive.Find(), TimeSpan.FromSeconds(60), NullLogger<WeasyPrintArchive>.Instance);

    private async Task<string> Printed(IPdfPrinter printer, string html)
    {
        var outcome = await printer.Print(html, CancellationToken.None);
        (printer as IDisposable)?.Dispose();
        outcome.Refusal.ShouldBeNull();
        var pdf = Path.Combine(folder, Guid.NewGuid() + ".pdf");
        await File.WriteAllBytesAsync(pdf, outcome.Value);
        return pdf;
    }

    private static string Text(string html) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html.Replace("<", "|<", StringComparison.Ordinal)).QuerySelector("main")!.TextContent;

    private static string Words(string text) => Space().Replace(text, " ");

    private static string Ask(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return answer;
    }

    [GeneratedRegex(@"^ *H([1-6])\b", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\d{1,3}( \d{3})*(,\d{2})? kr")]
    private static partial Regex Amount();

    [GeneratedRegex(@"[\s\u00A0]+")]
    private static partial Regex Space();
}
