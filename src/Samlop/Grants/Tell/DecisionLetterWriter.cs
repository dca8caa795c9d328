using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell.Appeal;
using Samlop.Letters;
using Samlop.Letters.Compose;
using Samlop.Platform;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Grants.Tell;

/// <summary>
/// Writes the letter of a decision out of its content and the facts of the case: every number and date comes from the decided
/// <see cref="DecisionContent"/>; only what was applied for is the application's.
/// </summary>
public sealed class DecisionLetterWriter(
    AppDb db, AppealRulings appeals, NynorskNames names, SamlopSettings settings, IEnumerable<IKnowsAppropriation> appropriations)
    : ILetterWriter
{
    public async Task<LetterMatter?> Find(LetterKind kind, Guid matter, Actor actor, CancellationToken cancel)
    {
        var id = new DecisionId(matter);
        var decision = await db.Rows<Decision>().ManageableBy(actor.ForCases()).SingleOrDefaultAsync(d => d.Id == id, cancel);
        if (decision is null || DecisionLetters.KindOf(decision.Kind) != kind) return null;

        var parties = await (
            from a in db.Rows<GrantApplication>().Behind(decision)
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            select new { a.County, c.Owner }).SingleAsync(cancel);
        return new LetterMatter(
            kind, matter, decision.Application.Value, parties.Owner, parties.County, await db.NoLetter(appeals, decision, cancel));
    }

    public async Task<LetterParts> Compose(LetterMatter matter, NorwegianForm form, CancellationToken cancel)
    {
        var decision = await db.Rows<Decision>().Told(matter).SingleAsync(cancel);
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
                a.Sent.OrderByDescending(s => s.Number).Select(s => s.Content.Json).First(),
                a.Continues
            )
        ).SingleAsync(cancel);
        var number = await db.Rows<CaseFile>().Behind(decision).Select(f => new CaseNumber(f.Year, f.Serial)).SingleAsync(cancel);
        var decider = await db.Set<User>().Where(p => p.Id == decision.DecidedBy).Select(p => p.Name).SingleOrDefaultAsync(cancel);
        var content = DecisionTold.Public(decision.ReadContent());
        var call = await db.ContentInForce(about.Call, cancel);
        var told = new DecisionTold(
            content with { Reports = Reports(about, call, content, form) },
            Costs(about, call, content, form),
            content.Kind == DecisionKind.Award ? settings.PublicUrl + LetterUrls.List : null,
            Reduced(about, content),
            content.Kind == DecisionKind.Award ? about.Continues : null,
            content.Kind == DecisionKind.Award && about.Continues is not null && await Unvoted(content.Year, cancel));
        return Parts(
            told, await appeals.Standing(decision.Kind, cancel), form, about.CallNumber, number.ToString(), decider ?? "",
            decision.DecidedAt ?? decision.SavedAt) with
        {
            Values = Values(about, number, content, form),
        };
    }

    public async Task<LetterExample> Example(LetterKind kind, NorwegianForm form, DateOnly today, CancellationToken cancel)
    {
        var of = DecisionLetters.DecisionKindOf(kind.Code)!.Value;
        return DecisionExample.Letter(of, await appeals.Standing(of, cancel), form, today);
    }

    /// <summary>What goes into the letter of what is told; without the values, which an example has not.</summary>
    internal static LetterParts Parts(
        DecisionTold told, AppealStanding appeal, NorwegianForm form, string call, string caseNumber, string decider,
        DateTimeOffset decidedAt)
    {
        var language = form.Culture();
        string Say(string key, params object[] arguments) => Phrase.In<TellText>(key, arguments).In(language);
        return new LetterParts
        {
            About = call,
            References = [new(Say(nameof(TellText.Letter_Call)), call)],
            Foot = Say(nameof(TellText.Letter_Foot), caseNumber, call),
            Signature = new(decider, Say(nameof(TellText.Letter_Electronic), decider, Written.Instant(decidedAt, language))),
            Uses = Uses(told, appeal),
            Body = told,
        };
    }

    /// <summary>The texts of the template that this letter uses: one of those for its ground, and one of those on appeal.</summary>
    internal static IReadOnlyDictionary<string, string> Uses(DecisionTold told, AppealStanding appeal) => (
        from block in DecisionLetters.KindOf(told.Kind).Blocks
        where IsUsed(block.Key, told, appeal)
        let place = block.Key == DecisionLetters.AppealRight ? "appeal"
            : block.Key.StartsWith("ground-", StringComparison.Ordinal) ? "ground"
            : block.Key
        select (place, block.Key)).ToDictionary(used => used.place, used => used.Key, StringComparer.Ordinal);

    private static bool IsUsed(string block, DecisionTold told, AppealStanding appeal) => block switch
    {
        "appeal" => appeal == AppealStanding.NoRight,
        DecisionLetters.AppealRight => appeal == AppealStanding.Right,
        "ground-late" => told.Decision.Ground == DismissalGround.Late,
        "ground-not-eligible" => told.Decision.Ground == DismissalGround.NotEligible,
        "ground-not-confirmed" => told.Decision.Ground == DismissalGround.NotConfirmed,
        "continuation" => told.Continues is not null,
        "unvoted" => told.Unvoted,
        "later" => !told.Decision.Later.IsZero,
        "conditions" => told.Decision.Conditions.Count > 0,
        _ => true,
    };

    private async Task<bool> Unvoted(int year, CancellationToken cancel)
    {
        foreach (var source in appropriations)
            if (await source.IsEntered(year, cancel)) return false;
        return true;
    }

    // The county is told when it gets less than it applied for.
    private static Money? Reduced(About about, DecisionContent content)
    {
        if (content.Kind != DecisionKind.Award) return null;
        var applied = ApplicationFigures.Of(ApplicationContent.Read(about.Sent)).AppliedFor(content.Year);
        return content.Amount < applied ? applied : null;
    }

    private Dictionary<string, string> Values(About about, CaseNumber number, DecisionContent content, NorwegianForm form)
    {
        var language = form.Culture();
        string Day(DateOnly? day) =>
            day is { } known ? Written.Date(known, language) : Phrase.In<TellText>(nameof(TellText.Letter_NotKnown)).In(language);
        var values = new Dictionary<string, string>
        {
            ["fylkeskommune"] = about.County,
            ["direktorat"] = about.Directorate,
            ["utlysning"] = about.CallNumber,
            ["tittel"] = form == NorwegianForm.Nn ? names.Of(about.CallNumber)?.Title ?? about.CallTitle : about.CallTitle,
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
        var nynorsk = form == NorwegianForm.Nn ? names.Of(about.CallNumber)?.Reports : null;
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
        var nynorsk = form == NorwegianForm.Nn ? names.Of(about.CallNumber)?.Costs : null;
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
        string Sent,
        int? Continues
    );
}
