using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Grants.Accept;
using Samlop.Grants.Account;
using Samlop.Grants.Report;
using Samlop.Platform.Amounts;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Demonstrating;

/// <summary>
/// The year is told of. Soria Moria reports in time, and its accounts have one line far below what was decided. Regnbueland reports three
/// weeks late, and a line of its accounts is approved in part. Eventyrdal sends nothing.
/// </summary>
internal sealed class ReportingStory(IServiceScopeFactory scopes) : IStoryPart
{
    private const int Year = 2022;
    private const string Ingrid = AssessingStory.Ingrid;
    private const string Beate = AssessingStory.Beate;

    /// <summary>What of Regnbueland's accounts is not approved.</summary>
    internal static readonly Money NotApproved = Money.FromKroner(40_000);

    /// <summary>Who writes, is responsible for and stands behind the accounts of a county.</summary>
    private sealed record Accountants(StoryCounty County, string Owner, string Head);

    private static readonly Accountants Soria = new(StoryCounty.SoriaMoria, "Ola Ansvarsli", "Kari Sjefsrud");
    private static readonly Accountants Regnbue = new(StoryCounty.Regnbueland, "Nora Tiltaksen", "Arne Lederhaug");

    public IEnumerable<StoryAct> Acts(StoryTeller teller)
    {
        foreach (var act in Report(teller, StoryCounty.SoriaMoria, "2023-01-16 09.00", "2023-01-20 13.00", new()
        {
            ["model"] = "Fylkeskommunen tar inn deltakerne sammen med Nav. En koordinator på opplæringskontoret følger hver deltaker.",
            ["development"] = "To kommuner til er med fra høsten. Partene møtes hver måned.",
            ["use"] = "Tilskuddet har dekket lærer, veileder og reiser. Stillingen som språkstøtte sto tom fra august til oktober.",
            ["progress"] = "Femten av de atten deltakerne fortsetter i år to.",
            ["results"] = "Tretten har bestått den første eksamenen i programfag.",
        }))
            yield return act;
        yield return Assess(teller, "2023-01-30 10.00", StoryCounty.SoriaMoria,
            "Rapporten svarer på det utlysningen spør om. Vilkår 1 er fulgt opp.");
        yield return Approve(teller, "2023-02-02 09.00", StoryCounty.SoriaMoria);
        foreach (var act in Account(teller, Soria, "2023-01-23 09.00", 88, "Språkstøtten ble ansatt først i oktober.")) yield return act;
        yield return Treat(teller, "2023-02-06 10.00", StoryCounty.SoriaMoria, (_, charged) => charged,
            "Avviket er forklart, og utgiftene gjelder prosjektet.");
        yield return DecideTreated(teller, "2023-02-07 09.00", StoryCounty.SoriaMoria);

        foreach (var act in Report(teller, StoryCounty.Regnbueland, "2023-02-20 10.00", "2023-02-23 15.00", new()
        {
            ["model"] = "Løpet er en fast ordning ved to voksenopplæringssentre.",
            ["development"] = "Samarbeidet med Nav er godt. Avtalen ble signert av alle i august.",
            ["use"] = "Tilskuddet har dekket lærere og reiser. Det ble færre reiser enn planlagt.",
            ["progress"] = "Seksten av tjue deltakere er fortsatt med.",
            ["results"] = "Ingen har tatt eksamen ennå.",
        }))
            yield return act;
        yield return Assess(teller, "2023-03-06 10.00", StoryCounty.Regnbueland,
            "Rapporten kom tre uker etter fristen. Innholdet er godt nok.");
        yield return Approve(teller, "2023-03-10 09.00", StoryCounty.Regnbueland);
        foreach (var act in Account(teller, Regnbue, "2023-02-27 09.00", 80, "Det ble færre reiser enn planlagt.")) yield return act;
        yield return Treat(teller, "2023-03-13 10.00", StoryCounty.Regnbueland, (first, charged) => first
            ? charged.Minus(NotApproved) : charged,
            "Innkjøp av bærbare maskiner til ansatte er ordinær drift og dekkes ikke av tilskuddet.");
        yield return DecideTreated(teller, "2023-03-14 09.00", StoryCounty.Regnbueland);
    }

    private StoryAct[] Report(StoryTeller teller, StoryCounty county, string begun, string sent, Dictionary<string, string> words)
    {
        Task Save(AwardId award, string part, params TypedAnswer[] fields) =>
            teller.Do(county.Lead, Role.ProjectLead, new SaveReportPart.Input { Award = award, Part = part, Fields = [.. fields] });
        TypedAnswer Text(string key) => new() { Key = "text", Value = words[key] };

        return
        [
            teller.OfAward(begun, county, Year, async award =>
            {
                await teller.Do(county.Lead, Role.ProjectLead, new StartReport.Input { Award = award.Id });
                foreach (var part in new[] { "model", "development", "use" }) await Save(award.Id, part, Text(part));
                await Save(award.Id, "participants",
                    new() { Key = "progress", Value = words["progress"] }, new() { Key = "results", Value = words["results"] });
                await teller.Do(county.Lead, Role.ProjectLead, new SaveReportPart.Input
                {
                    Award = award.Id,
                    Part = "activities",
                    Fields = [new() { Key = "text" }],
                    Rows =
                    [
                        new() { List = "list", Cells = ["Oppstart for klassen", "08.2022", "Alle deltakerne møtte"] },
                        new() { List = "list", Cells = ["Kurs for veiledere i bedriftene", "10.2022", "Tolv veiledere"] },
                    ],
                });
            }),
            teller.OfAward(sent, county, Year, async award =>
            {
                var seen = await HashOf(await Of(teller, award.Id), await teller.Actor(county.Director, Role.ChiefExecutive));
                await teller.Do(county.Director, Role.ChiefExecutive, new SendReport.Input { Award = award.Id, Seen = seen,
                    Stands = true });
            }),
        ];
    }

    /// <summary>What the page shows whoever sends it.</summary>
    private async Task<string> HashOf(GrantReport report, Actor reader)
    {
        await using var scope = scopes.CreateAsyncScope();
        var figures = await scope.ServiceProvider.GetRequiredService<ReportedFigures>().Of(report, reader);
        var known = await scope.ServiceProvider.GetRequiredService<AwardKnowledge>().Of(report.Award, reader, CancellationToken.None);
        return ReportContent.Of(report, figures, known).Hash();
    }

    private static StoryAct Assess(StoryTeller teller, string when, StoryCounty county, string note)
        => teller.OfAward(when, county, Year, award =>
        teller.Do(Ingrid, Role.CaseOfficer, new ProposeReport.Input { Award = award.Id, Note = note }));

    private static StoryAct Approve(StoryTeller teller, string when, StoryCounty county)
        => teller.OfAward(when, county, Year, async award =>
        await teller.Do(Beate, Role.DecisionMaker,
            new ApproveReport.Input { Award = award.Id, Seen = await teller.SeenOf(await Of(teller, award.Id)) }));

    private static Task<GrantReport> Of(StoryTeller teller, AwardId award) =>
        teller.Read(db => db.Rows<GrantReport>().All(Because.StoryIsTold).WithDraft().SingleAsync(r => r.Award == award));

    /// <summary>Written on one day, sent by two others within the week. On the first line less is used than was decided.</summary>
    /// <param name="percent">What is used of the first line.</param>
    private static StoryAct[] Account(StoryTeller teller, Accountants who, string written, int percent, string explained)
    {
        var (county, day) = (who.County, StoryTeller.At(written));
        return
        [
            teller.OfAward(written, county, Year, async award =>
            {
                var begun = await teller.Do(county.Lead, Role.ProjectLead, new BeginAccounts.Input { Award = award.Id });
                var accounts = await AccountsOf(teller, award.Id);
                await teller.Do(county.Lead, Role.ProjectLead, new SaveAccounts.Input
                {
                    Accounts = begun.Accounts,
                    BasedOn = accounts.Version,
                    Lines =
                    [
                        .. accounts.Lines.OrderBy(l => l.Number).Select(line => new SaveAccounts.Line
                        {
                            Cost = line.Cost,
                            Costs = line.Number == 1 ? Money.FromKroner(decimal.Round(line.Budget.Kroner * percent / 100)).Typed()
                                : line.Budget.Typed(),
                            Explanation = line.Number == 1 ? explained : null,
                        }),
                    ],
                });
                await teller.Do(county.Lead, Role.ProjectLead, new PresentAccounts.Input { Accounts = begun.Accounts });
            }),
            new(day.AddDays(1), async () =>
            {
                if (await teller.AwardOf(county, Year) is not { } award) return;
                var accounts = await AccountsOf(teller, award.Id);
                await teller.Do(who.Owner, Role.ProjectOwner, new ApproveAccounts.Input { Accounts = accounts.Id,
                    BasedOn = accounts.Version });
            }),
            new(day.AddDays(2), async () =>
            {
                if (await teller.AwardOf(county, Year) is not { } award) return;
                var accounts = await AccountsOf(teller, award.Id);
                await teller.Do(who.Head, Role.HeadOfAdministration,
                    new SendAccounts.Input { Accounts = accounts.Id, Seen = await teller.SeenOf(accounts) });
            }),
        ];
    }

    private static Task<Accounts> AccountsOf(StoryTeller teller, AwardId award) => teller.Read(db =>
        db.Rows<Accounts>().All(Because.StoryIsTold).Include(a => a.Lines).SingleAsync(a => a.Award == award));

    private static StoryAct Treat(StoryTeller teller, string when, StoryCounty county, Func<bool, Money, Money> approved, string words) =>
        teller.OfAward(when, county, Year, async award =>
        {
            var accounts = await AccountsOf(teller, award.Id);
            var lines = accounts.Lines.OrderBy(l => l.Number).Select(line
                => (Line: line, Approved: approved(line.Number == 1, line.Charged))).ToList();
            var whole = lines.All(l => l.Approved == l.Line.Charged);
            await teller.Do(Ingrid, Role.CaseOfficer, new ProposeTreatment.Input
            {
                Accounts = accounts.Id,
                Outcome = whole ? nameof(TreatmentOutcome.Approved) : nameof(TreatmentOutcome.InPart),
                Reason = words,
                Lines = whole
                    ? []
                    :
                    [
                        .. lines.Select(l => new ProposeTreatment.Line
                        {
                            Number = l.Line.Number,
                            Amount = l.Approved.Typed(),
                            Words = l.Approved == l.Line.Charged ? null : words,
                        }),
                    ],
            });
        });

    private static StoryAct DecideTreated(StoryTeller teller, string when, StoryCounty county)
        => teller.OfAward(when, county, Year, async award =>
    {
        var accounts = await AccountsOf(teller, award.Id);
        var treatment = await teller.Read(db =>
            db.Rows<AccountsTreatment>().All(Because.StoryIsTold).SingleAsync(t => t.Accounts == accounts.Id));
        await teller.Do(Beate, Role.DecisionMaker, new DecideTreatment.Input
        {
            Treatment = treatment.Id,
            Seen = await teller.SeenOf(treatment)
        });
    });
}
