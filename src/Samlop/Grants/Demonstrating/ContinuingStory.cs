using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Cases.Impartiality;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Decide;
using Samlop.Grants.Renew;
using Samlop.Grants.Tell;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Demonstrating;

/// <summary>
/// The second year, from August 2023: an invented call asks for continuations. Two counties have last year's application made ready, are
/// assessed by what is changed, get their letters and accept. Soria Moria begins the year with what it carried over, and
/// Regnbueland is paid less by what was not approved. In October they wait for the directorate; at the end of the year they are paid.
/// </summary>
internal sealed class ContinuingStory(IMemoryCache cache, OsloClock clock, FileStore files) : IStoryPart
{
    private const int Year = ContinuedCall.Year;
    private const string Ingrid = AssessingStory.Ingrid;
    private const string Amina = AssessingStory.Amina;
    private const string Beate = AssessingStory.Beate;

    private static readonly StoryCounty[] Continued = [StoryCounty.SoriaMoria, StoryCounty.Regnbueland];

    public IEnumerable<StoryAct> Acts(StoryTeller teller) =>
        ContinuedCall.Acts(teller).Concat(Apply(teller)).Concat(Handle(teller)).Concat(Decide(teller)).Concat(Pay(teller));

    private static IEnumerable<StoryAct> Apply(StoryTeller teller)
    {
        yield return Begin(teller, "2023-09-05 09.00", StoryCounty.SoriaMoria,
            "Klassen er halvveis. Deltakerne skal gjennom programfagene på Vg2 og ut i lengre praksis.");
        yield return Begin(teller, "2023-09-07 10.30", StoryCounty.Regnbueland,
            "Løpet er blitt en fast ordning ved to sentre, og deltakerne skal videre til lære.");
        yield return LookAt(teller, "2023-09-18 13.00", StoryCounty.SoriaMoria);
        yield return Confirm(teller, "2023-09-20 09.00", StoryCounty.SoriaMoria);
        yield return Send(teller, "2023-09-21 10.00", StoryCounty.SoriaMoria);
        yield return LookAt(teller, "2023-09-25 09.00", StoryCounty.Regnbueland);
        yield return Confirm(teller, "2023-09-26 14.00", StoryCounty.Regnbueland);
        yield return Send(teller, "2023-09-28 11.00", StoryCounty.Regnbueland);
    }

    private static IEnumerable<StoryAct> Handle(StoryTeller teller)
    {
        (string Who, Role Role, int Minute)[] people =
        [
            (Ingrid, Role.CaseOfficer, 10), (Amina, Role.CaseOfficer, 20), (Beate, Role.DecisionMaker, 30),
            (StoryAwards.Roald, Role.Attestant, 40), (StoryAwards.Berit, Role.BudgetAuthority, 50),
        ];
        foreach (var (who, role, minute) in people)
        {
            foreach (var county in Continued)
            {
                yield return Of(teller, $"2023-10-02 09.{minute}", county, application => teller.Do(who, role, new DeclareImpartiality.Input
                {
                    About = Subject.Of(application),
                    Answer = nameof(ImpartialityAnswer.NoGround),
                }));
            }
        }

        foreach (var county in Continued)
        {
            yield return Of(teller, "2023-10-03 10.00", county, application => teller.Do(
                Ingrid, Role.CaseOfficer,
                new RecordFormalCheck.Input { Application = application, Read = 1, Result = nameof(FormalResult.Stands) }));
            yield return Of(teller, "2023-10-03 10.30", county, application => teller.Assign(application, Ingrid, "19.10.2023"));
            yield return Of(teller, "2023-10-03 10.40", county, application => teller.Assign(application, Amina, "19.10.2023"));
        }

        yield return HandIn(teller, "2023-10-10 14.00", StoryCounty.SoriaMoria, Ingrid, Grade.VeryGood);
        yield return HandIn(teller, "2023-10-13 10.00", StoryCounty.SoriaMoria, Amina, Grade.VeryGood);
        yield return HandIn(teller, "2023-10-16 10.00", StoryCounty.Regnbueland, Ingrid, Grade.Good);
        yield return HandIn(teller, "2023-10-16 14.00", StoryCounty.Regnbueland, Amina, Grade.Good);
        yield return Of(teller, "2023-10-17 09.00", StoryCounty.SoriaMoria, application
            => teller.Agree(application, Grade.VeryGood, [Ingrid, Amina]));
        yield return Of(teller, "2023-10-17 10.00", StoryCounty.Regnbueland, application
            => teller.Agree(application, Grade.Good, [Ingrid, Amina]));
    }

    private IEnumerable<StoryAct> Decide(StoryTeller teller)
    {
        yield return Choose(teller, "2023-10-23 09.00", StoryCounty.SoriaMoria, "1 650 000",
            "Klassen går som planlagt, og det dere vil endre er godt begrunnet.");
        yield return Choose(teller, "2023-10-23 09.30", StoryCounty.Regnbueland, "1 500 000",
            "Løpet er en fast ordning. Dere betalte tilbake deler av tilskuddet for 2022. Derfor er beløpet for 2023 lavere enn det dere "
            + "søkte om. Det som ikke ble godkjent i regnskapet for 2022, trekkes i utbetalingen.");
        yield return Once(teller, "2023-10-23 13.00", async call => await teller.Do(
            Ingrid, Role.CaseOfficer, new SavePortfolioAssessment.Input
            {
                Call = call,
                Text = "Begge prosjektene er i rute og dekker to landsdeler. (Oppdiktet vurdering.)",
            }));
        yield return Once(teller, "2023-10-24 09.00", call => DecidingStory.Recommend(teller, cache, clock, call, only: null));
        foreach (var county in Continued)
        {
            yield return Of(teller, "2023-10-26 09.00", county, async application =>
                await DecidingStory.Decide(teller, await DecidingStory.DecisionOf(teller, application)));
            yield return Of(teller, "2023-11-01 10.00", county, async application =>
            {
                var to = await teller.Read(db => db.Rows<GrantApplication>().All(Because.StoryIsTold)
                    .Where(a => a.Id == application).Select(a => a.County).SingleAsync());
                await teller.SendLetter(Award, (await DecidingStory.DecisionOf(teller, application)).Id.Value, to);
            });
            yield return Of(teller, "2023-11-02 09.00", county, async application =>
                await teller.OpenLetter(county, Award, (await DecidingStory.DecisionOf(teller, application)).Id.Value));
        }

        yield return Accept(teller, "2023-11-06 10.00", StoryCounty.SoriaMoria);
        yield return Accept(teller, "2023-11-08 13.00", StoryCounty.Regnbueland);
    }

    private IEnumerable<StoryAct> Pay(StoryTeller teller)
    {
        yield return Once(teller, "2023-10-18 10.00", _ => PayingStory.Enter(teller, Year, "4 000 000"));
        yield return Once(teller, "2023-10-18 14.00", _ => PayingStory.ConfirmEntered(teller));
        foreach (var county in Continued)
        {
            yield return PayingStory.Plan(teller, "2023-11-13 09.00", county, Year, ("20.11.2023", 100));
            foreach (var act in PayingStory.Steps(teller, county, Year, 1, "2023-11-14 09.00", "2023-11-16 10.00", "2023-11-20 09.00"))
                yield return act;
        }

        yield return Once(teller, "2023-11-21 09.00", _ => PayingStory.Order(teller, Year));
        yield return Once(teller, "2023-11-21 13.00", _ => PayingStory.SendOrders(teller));
        yield return Once(teller, "2023-11-27 08.30", _ => PayingStory.Receive(teller, files, new DateOnly(2023, 11, 24)));
    }

    private static string Award => DecisionLetters.KindOf(DecisionKind.Award).Code;

    private static StoryAct Begin(StoryTeller teller, string when, StoryCounty county, string reason) =>
        teller.OfAward(when, county, Year - 1, async award =>
        {
            var call = await teller.CallOf(ContinuedCall.Number);
            var begun = await teller.Do(
                county.Lead, Role.ProjectLead, new ContinueAward.Input { Award = award.Id, Call = call.Value.ToString() });
            var version = await teller.Read(db => db.Rows<ApplicationPart>().All(Because.StoryIsTold)
                .Where(p => p.Application == begun.Application && p.Part == "reason").Select(p => p.Version).SingleAsync());
            await teller.Do(county.Lead, Role.ProjectLead, new SaveApplicationPart.Input
            {
                Application = begun.Application,
                Part = "reason",
                BasedOn = version,
                Fields = [new TypedAnswer { Key = "text", Value = reason }],
            });
        });

    /// <summary>All amounts that were carried stand as they are.</summary>
    private static StoryAct LookAt(StoryTeller teller, string when, StoryCounty county) => Of(teller, when, county, async application =>
    {
        var rows = await teller.Read(db => db.Rows<CarriedAmount>().All(Because.StoryIsTold)
            .Where(c => c.Application == application).Select(c => c.Code).ToListAsync());
        await teller.Do(county.Lead, Role.ProjectLead, new LookAtCarried.Input { Application = application, Rows = rows });
    });

    private static StoryAct Confirm(StoryTeller teller, string when, StoryCounty county) => Of(teller, when, county, async application =>
    {
        var found = await teller.Read(db =>
            db.Rows<GrantApplication>().All(Because.StoryIsTold).WithAll().SingleAsync(a => a.Id == application));
        await teller.Do(county.Director, Role.ChiefExecutive, new ConfirmApplication.Input
        {
            Application = application,
            Seen = found.ReadContent().Hash(),
            Stands = true,
        });
    });

    private static StoryAct Send(StoryTeller teller, string when, StoryCounty county) => Of(teller, when, county, application
        => teller.Do(county.Lead, Role.ProjectLead, new SendApplication.Input { Application = application }));

    private static StoryAct HandIn(StoryTeller teller, string when, StoryCounty county, string assessor, Grade grade) =>
        Of(teller, when, county, application => teller.HandIn(application, assessor, grade));

    private static StoryAct Choose(StoryTeller teller, string when, StoryCounty county, string amount, string reasons) =>
        Of(teller, when, county, async application =>
        {
            await teller.Do(
                Ingrid, Role.CaseOfficer,
                new ChooseApplication.Input { Application = application, Kind = nameof(DecisionKind.Award) });
            var decision = await DecidingStory.DecisionOf(teller, application);
            await teller.Do(Ingrid, Role.CaseOfficer, new SaveRecommendation.Input
            {
                Application = application,
                BasedOn = decision.Version,
                Amounts = [new() { Year = Year, Cost = "cooperation", Amount = amount }],
                AnswerBy = "30.11.2023",
                Reports = [new() { Text = "årsrapport og regnskap", Due = "01.02.2024" }],
                LetterText = reasons,
            });
        });

    private static StoryAct Accept(StoryTeller teller, string when, StoryCounty county) => Of(teller, when, county, async application =>
    {
        var award = await teller.Read(db => db.Rows<Award>().All(Because.StoryIsTold)
            .Where(a => a.Application == application).Select(a => (AwardId?)a.Id).SingleOrDefaultAsync());
        if (award is not { } given) return;

        // The number that the county gave last for the year before.
        var before = (await teller.AwardOf(county, Year - 1))!;
        await teller.Do(county.Director, Role.ChiefExecutive, new AcceptAward.Input
        {
            Award = given,
            Account = before.Account!.Number,
            TermsRead = true,
        });
    });

    /// <summary>An act on the application of a county for the second year, where its first was awarded.</summary>
    private static StoryAct Of(StoryTeller teller, string when, StoryCounty county, Func<GrantApplicationId, Task> act) =>
        teller.OfAward(when, county, Year - 1, async _ => await act(await teller.ApplicationOf(county.Name, ContinuedCall.Number)));

    /// <summary>An act on the call, where there is anything to continue.</summary>
    private static StoryAct Once(StoryTeller teller, string when, Func<CallId, Task> act) =>
        teller.OfAward(when, StoryCounty.SoriaMoria, Year - 1, async _ => await act(await teller.CallOf(ContinuedCall.Number)));
}
