using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Samlop.Access.Demonstrating;
using Samlop.Access;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Platform.Data;
using Samlop.Platform.Time;

namespace Samlop.Grants.Demonstrating;

/// <summary>
/// The directorate decides: three awards within the frame, one of them returned once and made smaller, one application declined, and the
/// late one dismissed.
/// </summary>
internal sealed class DecidingStory(IMemoryCache cache, OsloClock clock) : IStoryPart
{
    private const string Ingrid = AssessingStory.Ingrid;
    private const string Beate = AssessingStory.Beate;

    public IEnumerable<StoryAct> Acts(StoryTeller teller)
    {
        yield return StoryTeller.On(
            "04-25 10.00",
            async () =>
                await teller.Do(
                    Ingrid,
                    Role.CaseOfficer,
                    new ProposeDismissal.Input
                    {
                        Application = await teller.ApplicationOf(StoryCounty.Sagaland.Name),
                        Read = 1,
                        Ground = nameof(DismissalGround.Late),
                        LetterText =
                            "Søknaden vart motteken 11. mars 2022 kl. 00.00.07. Fristen var ute ved utgangen av 10. mars 2022. Søknader som kjem inn for seint, blir ikkje behandla.",
                        InternalNote = "Ingen driftsavbrudd nær fristen. Kvitteringen viser tidspunktet.",
                    }
                )
        );
        yield return StoryTeller.On("04-26 09.30", () => Decide(teller, StoryCounty.Sagaland));

        yield return StoryTeller.On(
            "05-03 09.00",
            () =>
                Choose(
                    teller,
                    StoryCounty.SoriaMoria,
                    DecisionKind.Award,
                    "Søknaden er konkret, og samarbeidet med Nav, kommunene og bedriftene er godt forankret."
                )
        );
        yield return StoryTeller.On(
            "05-03 09.30",
            () =>
                Choose(
                    teller,
                    StoryCounty.Eventyrdal,
                    DecisionKind.Award,
                    "Søknaden byggjer på eit dokumentert behov, og bedriftene er med frå starten."
                )
        );
        yield return StoryTeller.On(
            "05-03 10.00",
            () =>
                Choose(
                    teller,
                    StoryCounty.Regnbueland,
                    DecisionKind.Award,
                    "Fylkeskommunen har erfaring fra et liknende løp, og planen er gjennomførbar."
                )
        );
        yield return StoryTeller.On(
            "05-03 10.30",
            () =>
                Choose(
                    teller,
                    StoryCounty.Måneby,
                    DecisionKind.Rejection,
                    "Søknaden beskriver i liten grad hvordan klassen skal settes sammen og hvordan livsoppholdet skal sikres."
                )
        );
        yield return StoryTeller.On(
            "05-04 12.00",
            async () =>
                await teller.Do(
                    Ingrid,
                    Role.CaseOfficer,
                    new SavePortfolioAssessment.Input
                    {
                        Call = await Call(teller),
                        Text =
                            "De tre dekker to ulike fag og tre ulike landsdeler, og prøver ut samarbeidet på forskjellige måter. Til sammen gir de forsøket bredde. (Oppdiktet vurdering.)",
                    }
                )
        );
        yield return StoryTeller.On(
            "05-05 09.00",
            () => Recommend(teller, only: null)
        );

        yield return StoryTeller.On(
            "05-06 13.00",
            async () =>
                await teller.Do(
                    Beate,
                    Role.DecisionMaker,
                    new ReturnDecision.Input
                    {
                        Decision = (await DecisionOf(teller, StoryCounty.Regnbueland)).Id,
                        Reasons = "Reiseutgiftene er høyere enn hos de andre. Se på beløpet en gang til.",
                    }
                )
        );
        yield return StoryTeller.On(
            "05-09 10.00",
            () =>
                Change(
                    teller,
                    StoryCounty.Regnbueland,
                    "1 600 000",
                    "Fylkeskommunen har erfaring fra et liknende løp, og planen er gjennomførbar. Reiseutgiftene er høyere enn i de andre prosjektene. Derfor har vi satt ned beløpet for 2022 med 100 000 kr."
                )
        );
        yield return StoryTeller.On(
            "05-09 10.30",
            async () => await Recommend(teller, await teller.ApplicationOf(StoryCounty.Regnbueland.Name))
        );
        foreach (
            var (county, minute) in new[]
            {
                (StoryCounty.SoriaMoria, 10),
                (StoryCounty.Eventyrdal, 20),
                (StoryCounty.Regnbueland, 30),
                (StoryCounty.Måneby, 40),
            }
        )
        {
            yield return StoryTeller.On($"05-10 09.{minute}", () => Decide(teller, county));
        }
    }

    private static async Task Choose(StoryTeller teller, StoryCounty county, DecisionKind kind, string letterText)
    {
        await teller.Do(
            Ingrid,
            Role.CaseOfficer,
            new ChooseApplication.Input { Application = await teller.ApplicationOf(county.Name), Kind = kind.ToString() }
        );
        await Save(
            teller,
            county,
            input =>
            {
                input.LetterText = letterText;
                input.InternalNote = "Se den felles vurderingen.";
                if (kind != DecisionKind.Award)
                    return;
                input.Amounts =
                [
                    new()
                    {
                        Year = 2022,
                        Cost = "cooperation",
                        Amount = county.FirstYear,
                    },
                    new()
                    {
                        Year = 2023,
                        Cost = "teachers",
                        Amount = "1 500 000",
                    },
                ];
                input.AnswerBy = "10.06.2022";
                input.Conditions = [new() { Text = "Send den signerte regionale samarbeidsavtalen til IMDi.", Due = "30.06.2022" }];
            }
        );
    }

    private static Task Change(StoryTeller teller, StoryCounty county, string cooperation, string letterText) =>
        Save(
            teller,
            county,
            input =>
            {
                input.Amounts.Single(a => a is { Year: 2022, Cost: "cooperation" }).Amount = cooperation;
                input.LetterText = letterText;
            }
        );

    /// <summary>Saves over what is there, as the form would send it along.</summary>
    private static async Task Save(StoryTeller teller, StoryCounty county, Action<SaveRecommendation.Input> fill)
    {
        var decision = await DecisionOf(teller, county);
        var content = decision.ReadContent();
        var input = new SaveRecommendation.Input
        {
            Application = decision.Application,
            BasedOn = decision.Version,
            Amounts =
            [
                .. content.Lines.Select(l => new SaveRecommendation.TypedAmount
                {
                    Year = l.Year,
                    Cost = l.Cost,
                    Amount = l.Amount.ToField(),
                }),
            ],
            AnswerBy = content.AnswerBy is { } day ? Platform.Text.Written.ShortDate(day) : null,
            Conditions = [.. content.Conditions.Select(c => Item(c.Text, c.Due))],
            Reports = [.. content.Reports.Select(r => Item(r.Text, r.Due))],
            LetterText = content.LetterText,
            InternalNote = content.InternalNote,
            PassedOver = content.PassedOver,
        };
        fill(input);
        await teller.Do(Ingrid, Role.CaseOfficer, input);
    }

    private static SaveRecommendation.TypedItem Item(string text, DateOnly? due) =>
        new() { Text = text, Due = due is { } day ? Platform.Text.Written.ShortDate(day) : null };

    private async Task Recommend(StoryTeller teller, GrantApplicationId? only) =>
        await Recommend(teller, cache, clock, await Call(teller), only);

    internal static async Task Recommend(StoryTeller teller, IMemoryCache cache, OsloClock clock, CallId call, GrantApplicationId? only)
    {
        var actor = await teller.Actor(Ingrid, Role.CaseOfficer);
        var seen = await teller.Read(async db =>
            RecommendDecisions.SealOf(await new Portfolios(db, cache, clock).Read((await db.PortfolioFor(actor, call))!), only)
        );
        await teller.Do(Ingrid, Role.CaseOfficer, new RecommendDecisions.Input { Call = call, Only = only, Seen = seen });
    }

    private static async Task Decide(StoryTeller teller, StoryCounty county) => await Decide(teller, await DecisionOf(teller, county));

    internal static async Task Decide(StoryTeller teller, Decision decision) => await teller.Do(
        Beate, Role.DecisionMaker, new DecideApplication.Input { Decision = decision.Id, Seen = await teller.SeenOf(decision) });

    internal static async Task<Decision> DecisionOf(StoryTeller teller, StoryCounty county) =>
        await DecisionOf(teller, await teller.ApplicationOf(county.Name));

    internal static Task<Decision> DecisionOf(StoryTeller teller, GrantApplicationId application) => teller.Read(db =>
        db.Rows<Decision>().All(Because.StoryIsTold).SingleAsync(d => d.Application == application && d.DiscardedAt == null));

    private static Task<CallId> Call(StoryTeller teller) => teller.CallOf(DemonstrationStory.CallNumber);
}
