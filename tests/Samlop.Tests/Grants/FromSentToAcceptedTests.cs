using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases.Impartiality;
using Samlop.Cases.Threads;
using Samlop.Grants;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Decide;
using Samlop.Grants.Tell;
using Samlop.Letters;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Time;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Grants.Decide;
using Samlop.Tests.Grants.Demonstrating;
using Samlop.Tests.Support;

namespace Samlop.Tests.Grants;

/// <summary>
/// The whole way through the pages, without JavaScript: five applications have come, one of them late. One assessor is barred and has a stand-in, one recommendation is returned, three
/// counties get an award, one is declined and one dismissed; and a county accepts. On one database: each step of the way has a story on both.
/// </summary>
[Trait("Category", "Long")]
public sealed class FromSentToAcceptedTests(SqliteHost host) : HostTests(host), IClassFixture<SqliteHost>
{
    private const string Number = "17-2022";
    private const string Ingrid = "Ingrid Eksempelsen";
    private const string Jonas = "Jonas Prøvestad";
    private const string Amina = "Amina Tenkt";
    private const string Beate = "Beate Oppdiktet";

    private static readonly string[] Standing = ["Soria Moria", "Eventyrdal", "Regnbueland", "Måneby"];

    private readonly Dictionary<string, GrantApplicationId> applications = [];

    [Fact, Requirement("C-07", "C-08", "C-09", "C-11", "C-14")]
    public async Task FiveApplications_FromSentToAccepted()
    {
        // The morning after the deadline: all have come, and nobody of the directorate has begun.
        Host.Time.Now = OsloClock.Instant(new DateOnly(2022, 3, 11), new TimeOnly(8, 0));
        await Host.TellStory();
        Today = new DateOnly(2022, 3, 14);
        foreach (var row in await Read(db => (from a in db.Set<GrantApplication>() join o in db.Set<Organisation>() on a.County equals o.Id select new { a.Id, o.Name }).ToListAsync())) applications[row.Name.Replace(" fylkeskommune", "", StringComparison.Ordinal)] = row.Id;

        var dina = As(await Persona("Dina Kongsdatter", Role.ChiefExecutive));
        await CountyIsTold(dina, "IMDi vurderer søknaden");
        await DeclareAndCheck();
        await Assess();
        await CountyIsTold(dina, "IMDi vurderer søknaden");
        await Dismiss();
        var decisions = await DecideOnFour();
        await CountyIsTold(dina, "IMDi vurderer søknaden");
        await TellAndAccept(decisions);
    }

    /// <summary>Everybody says whether they are impartial; one is barred from one application, and finds nothing of it from then on.</summary>
    private async Task DeclareAndCheck()
    {
        var stories = new[] { (Ingrid, Role.CaseOfficer), (Jonas, Role.CaseOfficer), (Amina, Role.CaseOfficer), (Beate, Role.DecisionMaker) };
        foreach (var (name, role) in stories)
        {
            var person = await Persona(name, role);
            foreach (var (county, id) in applications)
            {
                var hub = await As(person).Get(AssessUrls.Handling(id));
                if (!hub.HasForm("declare")) continue;
                var barred = name == Jonas && county == "Eventyrdal";
                await hub.Post("declare", barred
                    ? [("Er det noe som gjør deg inhabil?", "Jeg er inhabil"), ("DeclareInput.Ground", nameof(ImpartialityGround.Kin))]
                    : [("Er det noe som gjør deg inhabil?", "Jeg kjenner ikke til noe som gjør meg inhabil")]);
            }
        }

        var jonas = await Persona(Jonas, Role.CaseOfficer);
        (await As(jonas).Get(AssessUrls.Handling(applications["Eventyrdal"]))).ShouldNotSay("Formell kontroll").ShouldNotSay("Historikk");
        (await As(jonas).Get(ApplyUrls.Version(applications["Eventyrdal"], 1))).ShouldBe(System.Net.HttpStatusCode.NotFound);

        var ingrid = await Persona(Ingrid, Role.CaseOfficer);
        foreach (var county in Standing) await As(ingrid).Post(AssessUrls.Handling(applications[county]), "formal-check", ("Hva viser kontrollen?", "Kan vurderes"));
        (await As(ingrid).Get(AssessUrls.Handling(applications["Sagaland"]))).ShouldSay("kl. 00.00.07");
        await As(ingrid).Post(AssessUrls.Handling(applications["Sagaland"]), "formal-check", ("Hva viser kontrollen?", "Bør avvises"), ("Input.Ground", nameof(DismissalGround.Late)), ("Input.Note", "Sju sekunder etter fristen."));
    }

    private async Task Assess()
    {
        var ingrid = await Persona(Ingrid, Role.CaseOfficer);
        foreach (var (county, grade, second) in new[] { ("Soria Moria", "Svært god", Jonas), ("Eventyrdal", "God", Amina), ("Regnbueland", "God", Jonas), ("Måneby", "Svak", Amina) })
        {
            var id = applications[county];
            var hub = await As(ingrid).Get(AssessUrls.Handling(id));
            // Whoever is barred cannot be chosen.
            hub.Text.Contains(Jonas, StringComparison.Ordinal).ShouldBe(county != "Eventyrdal" || hub.Text.Contains("Inhabil", StringComparison.Ordinal));
            foreach (var assessor in new[] { Ingrid, second }) await As(ingrid).Post(AssessUrls.Handling(id), "assign", ("Hvem skal vurdere?", assessor), ("Frist for vurderingen", "01.04.2022"));
            foreach (var assessor in new[] { Ingrid, second }) (await As(await Persona(assessor, Role.CaseOfficer)).WritesAndHandsIn(id, grade, "Slik vi ser det.")).ShouldSay("Levert");

            var together = await As(ingrid).Get(AssessUrls.Consensus(id));
            await together.Post("Legg fram den felles vurderingen", Filled(together, grade));
            await As(await Persona(second, Role.CaseOfficer)).Post(AssessUrls.Consensus(id), "answer-consensus", ("Er du enig i den felles vurderingen?", "Jeg er enig"));
        }
    }

    /// <summary>The system dismisses nothing: an officer proposes it, another person decides.</summary>
    private async Task Dismiss()
    {
        var id = applications["Sagaland"];
        var proposed = await As(await Persona(Ingrid, Role.CaseOfficer)).Post(DecideUrls.Dismissal(id), "dismissal", ("Input.Ground", nameof(DismissalGround.Late)), ("Input.LetterText", "Søknaden kom inn etter fristen."));
        proposed.HasForm("decide").ShouldBeFalse();
        (await As(await Persona(Beate, Role.DecisionMaker)).Post(proposed.Url, "decide")).ShouldSay("Vedtatt");
    }

    private async Task<Dictionary<string, Decision>> DecideOnFour()
    {
        var (ingrid, beate) = (As(await Persona(Ingrid, Role.CaseOfficer)), As(await Persona(Beate, Role.DecisionMaker)));
        foreach (var county in Standing)
        {
            var url = DecideUrls.Recommendation(applications[county]);
            await ingrid.Post(url, county == "Måneby" ? "Velg avslag" : "Velg tildeling");
            await ingrid.Post(url, "draft", [("Input.LetterText", "Begrunnelsen."), .. county == "Måneby" ? Array.Empty<(string, string?)>() : [("Input.AnswerBy", "01.05.2022")]]);
        }

        // One county is asked something, and has not answered: nothing is sent until the question is withdrawn.
        (await ingrid.Get(DecideUrls.Portfolio(Number))).ShouldSay("har frist til og med 21. mars 2022 med å svare").HasForm("recommend")
            .ShouldBeFalse();
        await (await (await ingrid.Get(AssessUrls.Handling(applications["Eventyrdal"]))).Follow("Gi lengre frist eller trekk spørsmålet"))
            .Post("withdraw-request", ("Begrunnelse", "Vi trenger det ikke."), ("Vi trekker spørsmålet, og trenger ikke svar", "true"));
        // So does a message that asks for an answer.
        foreach (var asking in await Read(db => db.Set<CaseAsking>().Where(a => a.EndedAt == null).ToListAsync()))
        {
            if (asking.By == asking.Owner) await ingrid.Submit(new WithdrawAsking.Input { Thread = asking.Thread, Message = asking.Message }).ShouldSucceed();
        }

        await ingrid.Post(DecideUrls.Portfolio(Number), "total", ("Input.Text", "Til sammen gir de tre forsøket bredde."));
        (await ingrid.Post(DecideUrls.Portfolio(Number), "recommend")).ShouldSay("Innstillinger som venter på beslutter: 4.");

        // One is returned, made smaller and sent anew; the others are decided as they stand.
        (await beate.Post(DecideUrls.Decision((await DecisionOn("Regnbueland")).Id), "return", ("ReturnInput.Reasons", "Se på beløpet."))).ShouldSay("Se på beløpet.");
        await ingrid.Post(DecideUrls.Recommendation(applications["Regnbueland"]), "draft", ("Input.Amounts[0].Amount", "1 600 000"));
        await ingrid.Post(DecideUrls.Recommendation(applications["Regnbueland"]), "recommend");
        foreach (var county in Standing) (await beate.Post(DecideUrls.Decision((await DecisionOn(county)).Id), "decide")).ShouldSay("Vedtatt");

        var decisions = new Dictionary<string, Decision>();
        foreach (var county in applications.Keys) decisions[county] = await DecisionOn(county);
        decisions.Values.Sum(d => d.AmountOre).ShouldBe(465_000_000);
        decisions["Regnbueland"].Proposals.Count.ShouldBe(2);
        return decisions;
    }

    private async Task TellAndAccept(Dictionary<string, Decision> decisions)
    {
        var ingrid = As(await Persona(Ingrid, Role.CaseOfficer));
        (await ingrid.Get(TellUrls.Letter(decisions["Sagaland"].Id))).ShouldSay("må avklares").HasForm("dispatch").ShouldBeFalse();
        foreach (var county in Standing)
        {
            // The neutral county leaves the form of Norwegian to the sender.
            var page = await ingrid.Get(TellUrls.Letter(decisions[county].Id));
            (string, string?)[] form = county == "Regnbueland" ? [("Input.Form", "Nb")] : [];
            (await page.Post("dispatch", form)).ShouldBe(System.Net.HttpStatusCode.OK).ShouldSay("Ikke åpnet");
        }

        var dina = As(await Persona("Dina Kongsdatter", Role.ChiefExecutive));
        var letter = await Read(db => db.Set<Letter>().Where(l => l.CaseSubject == applications["Soria Moria"].Value).Select(l => l.Id).SingleAsync());
        await CountyIsTold(dina, "Søknaden er avgjort, og brevet ligger i Samløp.");
        (await dina.Post(LetterUrls.Letter(letter), "open")).ShouldSay("1 650 000 kr").ShouldSay(Beate);
        await CountyIsTold(dina, "Dere har fått tilskudd.");
        var award = await Read(db => db.Set<Award>().Where(a => a.Application == applications["Soria Moria"]).Select(a => a.Id).SingleAsync());
        (await dina.Post(AwardUrls.Accept(award), "accept", ("AcceptInput.Account", "1234.56.78903"), ("AcceptInput.TermsRead", "true"))).ShouldSay("Akseptert");
        (await ingrid.Get(AssessUrls.Handling(applications["Soria Moria"]))).ShouldSay("Fylkeskommunen har akseptert tilskuddet");
        await CountyIsTold(dina, "Dere har akseptert tilskuddet");

        var declined = As(await Persona("Åse Stjerneby", Role.ChiefExecutive));
        var rejection = await Read(db => db.Set<Letter>().Where(l => l.CaseSubject == applications["Måneby"].Value).Select(l => l.Id).SingleAsync());
        (await declined.Post(LetterUrls.Letter(rejection), "open")).ShouldSay("Begrunnelsen.");
        (await declined.Get(LetterUrls.Letter(letter))).ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    /// <summary>What happens now, on the county's page; nothing of who assesses it.</summary>
    private async Task CountyIsTold(Client county, string now)
    {
        var page = (await county.Get(ApplyUrls.Application(applications["Soria Moria"]))).ShouldSay(now);
        foreach (var name in new[] { Jonas, Amina }) page.ShouldNotSay(name);
    }

    private Task<Decision> DecisionOn(string county) => Given.DecisionOf(applications[county]);

    private static (string, string?)[] Filled(Page page, string grade) =>
    [
        .. page.Document.QuerySelectorAll("select[name$='.Grade']").Select(s => (s.GetAttribute("name")!, (string?)grade)),
        .. page.Document.QuerySelectorAll("textarea[name^='Input.Grades']").Select(t => (t.GetAttribute("name")!, (string?)"Slik vi ser det.")),
    ];

    private Task<Member> Persona(string name, Role role) => Read(async db =>
    {
        var found = await (
            from m in db.Set<Membership>()
            join p in db.Set<User>() on m.User equals p.Id
            join o in db.Set<Organisation>() on m.Organisation equals o.Id
            where p.Name == name && m.Role == role
            select new { p, o, m }).SingleAsync();
        return new Member(found.p, found.o, found.m);
    });
}
