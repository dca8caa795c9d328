using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Platform;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Grants.Letters;

/// <summary>
/// Makes the letter of a decision out of its content, the template in force and the facts of the case. The same for the preview, for the
/// files and for what is stored: every number and date comes from the decided <see cref="DecisionContent"/>; only what was applied for is
/// the application's.
/// </summary>
public sealed class LetterComposer(AppDb db, LetterTemplates templates, ShippedTemplates shipped, SamlopSettings settings)
{
    /// <param name="decision">Found by the caller among those the actor may see; decided, or proposed for a preview.</param>
    /// <param name="form">The form of Norwegian; the county's own where it has one.</param>
    /// <param name="date">The letter's date.</param>
    public async Task<LetterContent> Compose(Decision decision, NorwegianForm form, DateOnly date, CancellationToken cancel = default)
    {
        var about = await (
            from a in db.Rows<GrantApplication>().Behind(decision)
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            join county in db.Set<Organisation>() on a.County equals county.Id
            join owner in db.Set<Organisation>() on c.Owner equals owner.Id
            select new About(
                county.Name,
                owner.Name,
                c.Number,
                c.Title,
                c.Deadline,
                a.FirstReceivedAt,
                c.Id,
                a.Sent.OrderByDescending(s => s.Number).Select(s => s.Content.Json).First()
            )
        ).SingleAsync(cancel);
        var number = await db.Rows<CaseFile>().Behind(decision).Select(f => new CaseNumber(f.Year, f.Serial)).SingleAsync(cancel);
        var decider = await db.Set<User>().Where(p => p.Id == decision.DecidedBy).Select(p => p.Name).SingleOrDefaultAsync(cancel);
        var content = LetterContent.Public(decision.ReadContent());
        var template = await templates.InForce(decision.Kind, cancel);
        var appeal = await templates.Appeal(decision.Kind, cancel);
        var values = Values(about, number, content, form);
        var call = await db.ContentInForce(about.Call, cancel);
        return new LetterContent(
            decision.Kind,
            form,
            template.Number,
            about.Directorate,
            about.County,
            number.ToString(),
            about.CallNumber,
            date,
            decider ?? "",
            decision.DecidedAt ?? decision.SavedAt,
            content with { Reports = Reports(about, call, content, form) },
            Costs(about, call, content, form),
            Filled(template, content, appeal, form, values),
            decision.Kind == DecisionKind.Award ? settings.PublicUrl + LetterUrls.List : null,
            Reduced(about, content));
    }

    // The county is told when it gets less than it applied for.
    private static Money? Reduced(About about, DecisionContent content)
    {
        if (content.Kind != DecisionKind.Award) return null;
        var applied = ApplicationFigures.Of(ApplicationContent.Read(about.Sent)).AppliedFor(content.Year);
        return content.Amount < applied ? applied : null;
    }

    /// <summary>The blocks of the template that this letter uses, filled in.</summary>
    internal static SortedDictionary<string, string> Filled(
        Template template,
        DecisionContent content,
        AppealStanding appeal,
        NorwegianForm form,
        IReadOnlyDictionary<string, string> values
    )
    {
        var filled = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var block in LetterStructure.Blocks(template.Kind).Where(b => Used(b, content, appeal)))
        {
            var key =
                block == LetterStructure.AppealRight ? "appeal"
                : block.StartsWith("ground-", StringComparison.Ordinal) ? "ground"
                : block;
            filled[key] = LetterStructure.Fill(template.Texts.Of(form, block), values);
        }

        return filled;
    }

    private static bool Used(string block, DecisionContent content, AppealStanding appeal) => block switch
    {
        "appeal" => appeal == AppealStanding.NoRight,
        LetterStructure.AppealRight => appeal == AppealStanding.Right,
        "ground-late" => content.Ground == DismissalGround.Late,
        "ground-not-eligible" => content.Ground == DismissalGround.NotEligible,
        "ground-not-confirmed" => content.Ground == DismissalGround.NotConfirmed,
        "later" => !content.Later.IsZero,
        "conditions" => content.Conditions.Count > 0,
        _ => true,
    };

    private Dictionary<string, string> Values(About about, CaseNumber number, DecisionContent content, NorwegianForm form)
    {
        var language = form.Culture();
        string Day(DateOnly? day) =>
            day is { } known ? Written.Date(known, language) : Phrase.In<LettersText>(nameof(LettersText.Letter_NotKnown)).In(language);
        var values = new Dictionary<string, string>
        {
            ["fylkeskommune"] = about.County,
            ["direktorat"] = about.Directorate,
            ["utlysning"] = about.CallNumber,
            ["tittel"] = form == NorwegianForm.Nn ? shipped.InNynorsk(about.CallNumber)?.Title ?? about.CallTitle : about.CallTitle,
            ["saksnummer"] = number.ToString(),
            ["år"] = content.Year.ToString(language),
            ["mottatt"] = Day(about.ReceivedAt is { } at ? OsloClock.DateIn(at) : null),
            ["tidspunkt"] = about.ReceivedAt is { } received ? new InstantArgument(received).ToString(null, language) : Day(null),
            ["søknadsfrist"] = Day(about.Deadline),
        };
        if (content.Kind != DecisionKind.Award) return values;
        values["beløp"] = Written.Amount(content.Amount, language);
        values["svarfrist"] = Day(content.AnswerBy);
        return values;
    }

    /// <summary>
    /// What is to be reported, in the letter's form of Norwegian: a line that stands as the call has it is the call's, not its writer's.
    /// </summary>
    private List<DecisionReport> Reports(About about, CallContent call, DecisionContent content, NorwegianForm form)
    {
        var unnamed = Phrase.In<DecideText>(nameof(DecideText.Report_Unnamed));
        var nynorsk = form == NorwegianForm.Nn ? shipped.InNynorsk(about.CallNumber)?.Reports : null;
        string In(string text) =>
            text == unnamed.In(NorwegianForm.Nb.Culture()) ? unnamed.In(form.Culture())
            : call.ReportsDue.FirstOrDefault(report => report.Text == text) is { } own
                ? nynorsk?.GetValueOrDefault(own.Code) ?? text
            : text;
        return [.. content.Reports.Select(report => report with { Text = In(report.Text) })];
    }

    private SortedDictionary<string, string> Costs(About about, CallContent call, DecisionContent content, NorwegianForm form)
    {
        var own = call.EligibleCosts.ToDictionary(cost => cost.Code, cost => cost.Text, StringComparer.Ordinal);
        var nynorsk = form == NorwegianForm.Nn ? shipped.InNynorsk(about.CallNumber)?.Costs : null;
        var other = Phrase.In<ApplyText>(nameof(ApplyText.Option_cost_other)).In(form.Culture());
        string Name(string code) =>
            nynorsk?.GetValueOrDefault(code) ?? own.GetValueOrDefault(code) ?? (code == ApplicationOptions.OtherCost ? other : code);
        return new(content.Lines.Select(line => line.Cost).Distinct().ToDictionary(code => code, Name), StringComparer.Ordinal);
    }

    private sealed record About(
        string County,
        string Directorate,
        string CallNumber,
        string CallTitle,
        DateOnly? Deadline,
        DateTimeOffset? ReceivedAt,
        CallId Call,
        string Sent
    );
}
