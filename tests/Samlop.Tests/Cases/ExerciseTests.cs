using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
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
        (await As(await Given.AMember(Role.NavCounsellor, the.Nav.Organisation)).Fetch(the.Url)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
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
    public async Task Message_IsWrittenByThoseWhoWrite_AndToldToTheOwner()
    {
        var the = await Begin();
        var supervisor = await Given.AMember(Role.Supervisor, the.Company.Organisation);
        await As(supervisor).Submit(new BeginThread.Input { Case = the.Id, Topic = "Hei", Text = "Hei" }).ShouldBeRefused(Refusal.NotAllowed);
        await Given.AThread(the.Company, the.Id, asks: true, with: [the.Office]);

        (await As(the.Office).Get(the.Url)).ShouldSay("Venter på svar fra dere").ShouldSay("Nå skal dere svare på en melding");
        (await As(the.Office).Get("/oppgaver")).ShouldSay(the.Number.ToString());
        (await ToldTo(the.Office)).ShouldContain($"Ny melding i sak {the.Number}.");
        (await ToldTo(the.Company)).ShouldBeEmpty();
        (await Read(db => db.Set<JournalEntry>().Where(e => e.Case == the.Id && e.Number == 2).Select(e => e.Title).SingleAsync()))
            .ShouldBe("Melding fra bedriften");
    }

    [Fact]
    public async Task Thread_OfOneParty_IsNotTheOthers_NorToldInTheirHistory()
    {
        var the = await Begin();
        var thread = await Given.AThread(the.Company, the.Id, "Lærlingen slutter", asks: true, topic: "Om lærlingen", with: [the.Office]);

        (await As(the.Nav).Get(the.Url)).ShouldNotSay("Om lærlingen").ShouldNotSay("melding 2").ShouldNotSay("Venter på svar");
        (await As(the.Nav).Get(CaseUrls.Thread(the.Number, 1))).ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Nav).Get("/oppgaver")).ShouldNotSay(the.Number.ToString());
        (await ToldTo(the.Nav)).ShouldBeEmpty();
        await As(the.Nav).Submit(new OpenCaseMessage.Input { Case = the.Id, Number = 2 }).ShouldBeRefused(Refusal.NotFound);
        await As(the.Nav).Submit(new SendCaseMessage.Input { Thread = thread, Text = "Hei" }).ShouldBeRefused(Refusal.NotFound);
        await As(the.Nav).Submit(new WithdrawAsking.Input { Thread = thread, Message = 2 }).ShouldBeRefused(Refusal.NotFound);
        (await As(the.Company).Get(CaseUrls.Thread(the.Number, 1))).ShouldSay("Lærlingen slutter").ShouldSay("sendte melding 2");
        (await As(the.Company).Get(the.Url)).ShouldSay("sendte melding 2");
        (await As(the.Office).Post(CaseUrls.Thread(the.Number, 1), "Åpne melding 2")).ShouldSay("Lærlingen slutter");
    }

    [Fact]
    public async Task Message_ToAllParties_IsOpenedByEachForItself()
    {
        var the = await Begin();
        await Given.AThread(the.Office, the.Id, "Møt opp klokka ti", with: [the.Company, the.Nav]);
        var url = CaseUrls.Thread(the.Number, 1);
        (await As(the.Company).Post(url, "Åpne melding 2")).ShouldSay("Møt opp klokka ti");
        Host.Time.Pass(TimeSpan.FromHours(1));

        (await As(the.Nav).Get(url)).ShouldNotSay("Møt opp klokka ti").ShouldSay("Ikke åpnet");
        (await As(the.Nav).Get(CaseUrls.Document(the.Number, 2, 1))).ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Nav).Post(url, "Åpne melding 2")).ShouldSay("Møt opp klokka ti");
        (await As(the.Nav).Fetch(CaseUrls.Document(the.Number, 2, 1))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Read(db => db.Set<CaseMessage>().Where(m => m.Case == the.Id).Select(m => m.OpenedAt).SingleAsync())).ShouldBe(TestTime.Start);
    }

    [Fact]
    public async Task Answer_OfOneParty_LeavesTheOthersClockRunning()
    {
        var the = await Begin();
        var thread = await Given.AThread(the.Office, the.Id, "Når passer det?", asks: true, with: [the.Company, the.Nav]);
        var url = CaseUrls.Thread(the.Number, 1);
        foreach (var member in new[] { the.Company, the.Nav })
            (await As(member).Get(url)).ShouldSay($"{the.Office.Organisation.Name} venter på svar fra dere siden");

        foreach (var member in new[] { the.Company, the.Nav }) await As(member).Post(url, "Åpne melding 2");
        await As(the.Company).Post(url, "message", ("Melding", "Mandag."));
        (await As(the.Office).Get(url)).ShouldSay($"Venter på svar fra {the.Nav.Organisation.Name} siden").ShouldNotSay($"Venter på svar fra {the.Company.Organisation.Name}");
        (await As(the.Company).Get("/oppgaver")).ShouldNotSay(the.Number.ToString());
        (await As(the.Nav).Get("/oppgaver")).ShouldSay(the.Number.ToString());
        (await ToldTo(the.Nav)).Count(line => line == $"Ny melding i sak {the.Number}.").ShouldBe(2);

        // A message that is said to answer nothing leaves its own clock running too.
        await As(the.Nav).Submit(new SendCaseMessage.Input { Thread = thread, Text = "Vi svarer i morgen.", Seen = 3 }).ShouldSucceed();
        (await As(the.Office).Get(url)).ShouldSay($"Venter på svar fra {the.Nav.Organisation.Name} siden");
        await As(the.Nav).Submit(new SendCaseMessage.Input { Thread = thread, Text = "Tirsdag.", Answers = ["2"], Seen = 3 }).ShouldSucceed();
        (await As(the.Office).Get(url)).ShouldNotSay("Venter på svar");
    }

    [Fact]
    public async Task Party_AsksAnother_InAThreadThatBothTakePartIn()
    {
        var the = await Begin();
        await Given.AThread(the.Company, the.Id, "Kan dere?", asks: true, with: [the.Nav]);
        (await As(the.Nav).Get("/oppgaver")).ShouldSay($"{the.Company.Organisation.Name} venter på svar i sak {the.Number}");
        (await As(the.Office).Get(the.Url)).ShouldSay("Venter på svar fra partene");
        (await As(the.Office).Get("/oppgaver")).ShouldNotSay(the.Number.ToString());
        await As(the.Nav).Post(CaseUrls.Thread(the.Number, 1), "Åpne melding 2");
        await As(the.Nav).Post(CaseUrls.Thread(the.Number, 1), "message", ("Melding", "Ja."));
        (await As(the.Office).Get(the.Url)).ShouldSay("Ingen venter på svar i saken.");
    }

    [Fact]
    public async Task Owner_SaysWhoGetsTheMessage()
    {
        var the = await Begin();
        await As(the.Office).Submit(new BeginThread.Input { Case = the.Id, Topic = "Hei", Text = "Hei" }).ShouldHaveError("With", "Error_With");
        (await As(the.Office).Get(CaseUrls.NewThread(the.Number))).ShouldSay("Hvem skal få meldingen?").ShouldSay(the.Nav.Organisation.Name);
    }

    [Fact]
    public async Task WhoeverOnlyReadsAlong_IsAskedNothing()
    {
        var the = await Begin(kind: ExerciseModule.Visit.Code);
        await Given.AThread(the.Office, the.Id, "Kommer dere?", asks: true, with: [the.Company, the.Nav]);
        (await As(the.Nav).Get("/oppgaver")).ShouldNotSay(the.Number.ToString());
        (await As(the.Nav).Get(CaseUrls.Thread(the.Number, 1))).ShouldSay("Kommer dere?").HasForm("message").ShouldBeFalse();
        (await Read(db => db.Set<CaseAsking>().Where(a => a.Case == the.Id).Select(a => a.Of).SingleAsync())).ShouldBe(the.Company.Organisation.Id);
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
