using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Impartiality;
using Samlop.Cases.Journal;
using Samlop.Cases.Threads;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>A module of the tests registers a kind of case and uses it; nothing of the cases knows of it.</summary>
public sealed class ExerciseTests(ExerciseHost host) : HostTests(host), IClassFixture<ExerciseHost>
{
    private sealed record Exercise(CaseFileId Id, CaseNumber Number, Guid Subject, Member Office, Member Company, Member Nav)
    {
        public string Url => CaseUrls.Case(Number);
    }

    [Fact]
    public async Task Case_OfThreeParties_IsReadByEach_InTheWordsOfItsKind()
    {
        var the = await Begin();
        foreach (var member in new[] { the.Office, the.Company, the.Nav, await Given.AMember(Role.Supervisor, the.Company.Organisation) })
        {
            (await As(member).Get(the.Url)).ShouldSay("Øvelse i lager og logistikk").ShouldSay("plan.txt")
                .ShouldSay(the.Company.Organisation.Name).ShouldSay(the.Nav.Organisation.Name);
            (await As(member).Get(CaseUrls.List)).ShouldSay(the.Number.ToString());
        }
    }

    [Fact]
    public async Task Case_IsNotThere_ForOthersOfTheSameRoles_NorForOtherRolesOfItsParties()
    {
        var (the, other) = (await Begin(), await Begin());
        foreach (var stranger in new[] { other.Office, other.Company, other.Nav })
            (await As(stranger).Get(the.Url)).ShouldBe(HttpStatusCode.NotFound);
        (await As(await Given.AMember(Role.NavCounsellor, the.Nav.Organisation)).Fetch(the.Url)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await As(await Given.AMember(Role.CaseOfficer)).Get(the.Url)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Subject_ThatTheKindCloses_IsClosedToTheOwner_AndOpenToTheParties()
    {
        var the = await Begin();
        ExerciseModule.Hidden.Add(the.Subject);
        (await As(the.Office).Get(the.Url)).ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Office).Get(CaseUrls.List)).ShouldNotSay(the.Number.ToString());
        (await As(the.Company).Get(the.Url)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Letter_FromOneParty_IsNotTheOthers()
    {
        var the = await Begin();
        RegisterDocument.Input Letter(string? from) => new()
        {
            Case = the.Id,
            Direction = nameof(EntryDirection.Incoming),
            DocumentDate = "07.03.2022",
            PublicTitle = "Brev om øvelsen",
            From = from,
            Note = "Vi må flytte den.",
        };
        await As(the.Office).Submit(Letter(null)).ShouldHaveError("From", "Error_Party");
        await As(the.Office).Submit(Letter(the.Office.Organisation.Id.Value.ToString())).ShouldHaveError("From", "Error_Party");
        await As(the.Office).Submit(Letter(the.Nav.Organisation.Id.Value.ToString())).ShouldSucceed();

        foreach (var member in new[] { the.Office, the.Nav }) (await As(member).Get(CaseUrls.Entry(the.Number, 2))).ShouldSay("Brev om øvelsen");
        (await As(the.Company).Get(CaseUrls.Entry(the.Number, 2))).ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Company).Get(the.Url)).ShouldNotSay("Brev om øvelsen").ShouldNotSay("journalførte inngående dokument 2");
    }

    [Fact]
    public async Task Form_OfALetter_AsksWhichPartyItIsFrom()
    {
        var the = await Begin();
        (await As(the.Office).Get(CaseUrls.Register(the.Number))).ShouldSay("Hvem er brevet fra?").ShouldSay(the.Nav.Organisation.Name);
    }

    [Fact]
    public async Task Message_IsWrittenByThoseWhoWrite_AndToldToTheOtherSide()
    {
        var the = await Begin();
        var supervisor = await Given.AMember(Role.Supervisor, the.Company.Organisation);
        await As(supervisor).Submit(new SendCaseMessage.Input { Case = the.Id, Text = "Hei" }).ShouldBeRefused(Refusal.NotAllowed);
        await As(the.Company).Submit(new SendCaseMessage.Input { Case = the.Id, Text = "Hei", WantsAnswer = true }).ShouldSucceed();

        (await As(the.Office).Get(the.Url)).ShouldSay("Venter på øvingskontoret").ShouldSay("Nå skal øvingskontoret svare på en melding");
        (await As(the.Office).Get("/oppgaver")).ShouldSay(the.Number.ToString());
        (await ToldTo(the.Office)).ShouldContain($"Ny melding i sak {the.Number}.");
        (await Read(db => db.Set<JournalEntry>().Where(e => e.Case == the.Id && e.Number == 2).Select(e => e.Title).SingleAsync()))
            .ShouldBe("Melding fra bedriften");
    }

    [Fact]
    public async Task Message_FromOneParty_IsNotTheOthers()
    {
        var the = await Begin();
        await As(the.Company).Submit(new SendCaseMessage.Input { Case = the.Id, Text = "Lærlingen slutter" }).ShouldSucceed();

        (await As(the.Nav).Get(the.Url)).ShouldNotSay("Lærlingen slutter").ShouldNotSay("Melding 2");
        await As(the.Nav).Submit(new OpenCaseMessage.Input { Case = the.Id, Number = 2 }).ShouldBeRefused(Refusal.NotFound);
        (await As(the.Company).Get(the.Url)).ShouldSay("Lærlingen slutter");
        (await As(the.Office).Post(the.Url, "Åpne melding 2")).ShouldSay("Lærlingen slutter");
    }

    [Fact]
    public async Task Message_ToAllParties_IsOpenedByEachForItself()
    {
        var the = await Begin();
        await As(the.Office).Submit(new SendCaseMessage.Input { Case = the.Id, Text = "Møt opp klokka ti" }).ShouldSucceed();
        (await As(the.Company).Post(the.Url, "Åpne melding 2")).ShouldSay("Møt opp klokka ti");
        Host.Time.Pass(TimeSpan.FromHours(1));

        (await As(the.Nav).Get(the.Url)).ShouldNotSay("Møt opp klokka ti").ShouldSay("Ikke åpnet");
        (await As(the.Nav).Get(CaseUrls.Document(the.Number, 2, 1))).ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Nav).Post(the.Url, "Åpne melding 2")).ShouldSay("Møt opp klokka ti");
        (await As(the.Nav).Fetch(CaseUrls.Document(the.Number, 2, 1))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Read(db => db.Set<CaseMessage>().Where(m => m.Case == the.Id).Select(m => m.OpenedAt).SingleAsync())).ShouldBe(TestTime.Start);
    }

    [Fact]
    public async Task Answer_InACaseThatIsReadAlone_TakesNoPlaceAmongTheTasks()
    {
        var nav = await Given.AMember(Role.NavContact);
        var (read, written) = (await Begin(nav, ExerciseModule.Visit.Code), await Begin(nav));
        foreach (var the in new[] { read, written })
        {
            await As(the.Office).Submit(new SendCaseMessage.Input { Case = the.Id, Text = "Kommer dere?", WantsAnswer = true }).ShouldSucceed();
            Host.Time.Pass(TimeSpan.FromHours(1));
        }

        var actor = await Host.ActorOf(nav);
        (await Read(db => new CaseTasks(db).WaitingFor(actor, 1, CancellationToken.None))).ShouldHaveSingleItem().Key
            .ShouldBe($"case-answer:{written.Number}");
    }

    [Fact]
    public async Task Impartiality_IsDeclaredOfAThingOfTheModule_ByThoseItAsks()
    {
        var (office, ruler) = (await Given.AMember(Role.TrainingOfficeAdviser), await Given.AMember(Role.ProcessGuide));
        var company = await Given.AnOrganisation($"Øvingsbedrift {TestData.Next()}", OrganisationKind.Company);
        var other = await Given.AnOrganisation(OrganisationKind.Company);
        DeclareImpartiality.Input Doubt(OrganisationId about) =>
            new() { About = Subject.Of(about), Answer = nameof(ImpartialityAnswer.InDoubt), Text = "Var ansatt der." };
        await As(office).Submit(Doubt(other.Id)).ShouldBeRefused(Refusal.NotFound);
        await As(ruler).Submit(Doubt(company.Id)).ShouldBeRefused(Refusal.NotAllowed);
        await As(await Given.AMember(Role.CaseOfficer)).Submit(Doubt(company.Id)).ShouldBeRefused(Refusal.NotFound);
        await As(office).Submit(Doubt(company.Id)).ShouldSucceed();
        await As(office).Submit(Doubt(company.Id)).ShouldBeRefused(DeclareImpartiality.AlreadyDeclared);

        var declared = await Read(db => db.Set<ImpartialityDeclaration>().SingleAsync(d => d.Subject == company.Id.Value));
        declared.About.ShouldBe(Subject.Of(company.Id));
        var ruling = new RuleOnImpartiality.Input
        {
            Declaration = declared.Id,
            Ruling = nameof(RuleOnImpartiality.Ruling.Impartial),
            Reason = "Det er lenge siden.",
        };
        await As(await Given.AMember(Role.DecisionMaker)).Submit(ruling).ShouldBeRefused(Refusal.NotFound);
        await As(ruler).Submit(ruling).ShouldSucceed();
        (await Read(db => db.Set<ImpartialityDeclaration>().SingleAsync(d => d.Id == declared.Id))).IsClear.ShouldBeTrue();
    }

    private async Task<Exercise> Begin(Member? nav = null, string kind = ExerciseModule.Code)
    {
        nav ??= await Given.AMember(Role.NavContact);
        var (office, company) = (await Given.AMember(Role.TrainingOfficeAdviser), await Given.AMember(Role.CompanyManager));
        var input = new BeginExercise.Input { Company = company.Organisation.Id, Nav = nav.Organisation.Id, Kind = kind };
        var begun = await As(office).Submit(input).ShouldSucceed();
        return new Exercise(begun.Case, begun.Number, input.Exercise, office, company, nav);
    }
}
