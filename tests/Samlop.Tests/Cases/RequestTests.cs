using System.Net;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Drafts;
using Samlop.Cases.Journal;
using Samlop.Cases.Requests;
using Samlop.Cases.Threads;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>A module of the tests asks the parties of its exercises for reports; the requests know nothing of exercises.</summary>
public sealed class RequestTests(ExerciseHost host) : HostTests(host), IClassFixture<ExerciseHost>
{
    private sealed record Exercise(CaseFileId Id, CaseNumber Number, Guid Subject, Member Office, Member Company, Member Nav)
    {
        public string Requests => RequestUrls.Of(Number, ExerciseModule.Report);
    }

    [Fact]
    public async Task AReport_IsAskedForAnsweredAndRead_OnThePagesOfTheCase()
    {
        var the = await Begin();
        (await (await As(the.Office).Get(CaseUrls.Case(the.Number))).Follow("Rapporter fra partene")).ShouldSay("Be om rapport");
        await As(the.Office).Post(the.Requests, "ask-request",
            (the.Company.Organisation.Name, "true"), ("Hva trenger dere å vite?", "Hvordan gikk det?"), ("Frist for svar", In(5)));
        (await ToldTo(the.Company)).ShouldBe([$"Et spørsmål venter på svar i sak {the.Number}."]);
        (await As(the.Office).Get("/oppgaver")).ShouldSay($"Venter på {the.Company.Organisation.Name}: svar på et spørsmål om rapport i sak {the.Number}, «Hvordan gikk det?»");
        (await As(the.Company).Get("/oppgaver"))
            .ShouldSay($"{the.Office.Organisation.Name} venter på svar på et spørsmål om rapport i sak {the.Number}");

        var url = RequestUrls.Request((await Requests(the)).Single().Id);
        (await As(the.Company).PostFile(url, "attach-to-answer", "AttachInput.Files", "logg.txt", "Dag 1"u8.ToArray())).StatusCode
            .ShouldBe(HttpStatusCode.OK);
        (await As(the.Office).Fetch(RequestUrls.File((await Requests(the)).Single().Id, 1))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await As(the.Company).Post(url, "answer-request", ("Svaret deres", "Det gikk bra."))).ShouldSay("Det gikk bra.").ShouldSay("Besvart")
            .ShouldSay($"Svaret er sendt til {the.Office.Organisation.Name}");

        (await As(the.Office).Get("/oppgaver")).ShouldSay($"{the.Company.Organisation.Name} har svart på et spørsmål om rapport");
        (await (await As(the.Office).Fetch(RequestUrls.File((await Requests(the)).Single().Id, 1))).Content.ReadAsStringAsync()).ShouldBe("Dag 1");
        (await As(the.Office).Get(CaseUrls.Case(the.Number))).ShouldSay("Spørsmål om rapport, svarfrist")
            .ShouldSay("Svar på spørsmål om rapport (journalpost 2)").ShouldSay("logg.txt").ShouldSay("svarte på et spørsmål om rapport");
        (await As(the.Office).Post(the.Requests, "read-answer")).ShouldSay("Det gikk bra.")
            .ShouldSay("Svaret er notert som lest").ShouldSay($"Lest av {the.Office.User.Name}");
        (await As(the.Company).Get(the.Requests)).ShouldNotSay("Lest av");
        (await As(the.Office).Get("/oppgaver")).ShouldNotSay("har svart på et spørsmål om rapport");
        ReportsCounted.Of[the.Subject].ShouldBe(1);
    }

    [Fact]
    public async Task TwoParties_AreAskedAtOnce_AndEachAnswersForItself()
    {
        var the = await Begin();
        await As(the.Office).Submit(Ask(the)).ShouldHaveError("To", "Error_AnswerFrom");
        await As(the.Office).Submit(Ask(the, the.Company, the.Nav)).ShouldSucceed();
        var requests = await Requests(the);
        requests.Select(r => r.Of).ShouldBe([the.Company.Organisation.Id, the.Nav.Organisation.Id], ignoreOrder: true);
        requests.Select(r => r.AskedEntry).Distinct().Count().ShouldBe(1);

        var asked = requests.Single(r => r.Of == the.Company.Organisation.Id);
        await As(the.Company).Submit(new AnswerRequest.Input { Request = asked.Id, Answer = "Bare til dere." }).ShouldSucceed();
        (await As(the.Nav).Get(the.Requests)).ShouldNotSay("Bare til dere.").ShouldSay("Venter på svar");
        (await As(the.Nav).Get(CaseUrls.Case(the.Number))).ShouldNotSay("svarte på et spørsmål om rapport");
        (await As(the.Nav).Get("/oppgaver")).ShouldSay("venter på svar på et spørsmål om rapport");
        (await As(the.Office).Get(the.Requests)).ShouldSay("Bare til dere.").ShouldSay(the.Nav.Organisation.Name);
        var entry = await Read(db => db.Set<JournalEntry>().SingleAsync(e => e.Case == the.Id && e.Number == 3));
        entry.Sender.ShouldBe(the.Company.Organisation.Id);
    }

    [Fact]
    public async Task MoreTime_IsToldAndRemindedOfAnew_AndTheDayIsNeverMovedBack()
    {
        var the = await Begin();
        await As(the.Office).Submit(Ask(the, the.Company)).ShouldSucceed();
        var id = (await Requests(the)).Single().Id;
        await As(the.Office).Submit(new ExtendRequest.Input { Request = id, DueOn = In(5) }).ShouldHaveError("DueOn");
        await As(the.Office).Submit(new ExtendRequest.Input { Request = id, DueOn = "i morgen" }).ShouldHaveError("DueOn");
        Today = Today.AddDays(3);
        for (var time = 0; time < 2; time++) await Remind(ExerciseModule.Report.Reminds);
        Host.Time.Pass(TimeSpan.FromHours(1));
        var check = (await As(the.Office).Post(RequestUrls.Request(id), "extend-request", ("Ny frist for svaret", In(7))))
            .ShouldSay("Se over fristen før du flytter den").ShouldSay($"{the.Company.Organisation.Name} får vite det med en gang.");
        (await ToldTo(the.Company)).Count.ShouldBe(2, "nothing is moved before the days have been seen");
        (await check.Post("extend-request")).ShouldSay("Fristen er flyttet til").ShouldSay($"{the.Company.Organisation.Name} har fått beskjed.");
        Today = Today.AddDays(5);
        await Remind(ExerciseModule.Report.Reminds);
        (await ToldTo(the.Company)).ShouldBe(
        [
            $"Et spørsmål venter på svar i sak {the.Number}.", $"Et spørsmål i sak {the.Number} venter fortsatt på svar.",
            $"Dere har fått lengre frist for å svare på et spørsmål i sak {the.Number}.", $"Et spørsmål i sak {the.Number} venter fortsatt på svar.",
        ]);
        (await As(the.Company).Get(CaseUrls.Case(the.Number))).ShouldSay("flyttet svarfristen for et spørsmål om rapport");
    }

    [Fact]
    public async Task WhatTheKindSays_StopsAskingAndTakingBack_NotReading()
    {
        var the = await Begin();
        await As(the.Office).Submit(Ask(the, the.Company, the.Nav)).ShouldSucceed();
        var requests = await Requests(the);
        await As(the.Company).Submit(new AnswerRequest.Input { Request = requests.Single(r => r.Of == the.Company.Organisation.Id).Id, Answer = "Ja." })
            .ShouldSucceed();
        ExerciseModule.Paused.Add(the.Subject);
        await As(the.Office).Submit(Ask(the, the.Company)).ShouldBeRefused(ExerciseModule.ExerciseIsPaused);
        foreach (var request in requests)
        {
            await As(the.Office).Submit(new WithdrawRequest.Input { Request = request.Id }).ShouldBeRefused(ExerciseModule.ExerciseIsPaused);
            await As(the.Office).Submit(new ExtendRequest.Input { Request = request.Id, DueOn = In(9) }).ShouldBeRefused(ExerciseModule.ExerciseIsPaused);
        }

        (await As(the.Office).Get(the.Requests)).HasForm("ask-request").ShouldBeFalse();
        (await As(the.Office).Post(the.Requests, "read-answer")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task WhatWasAskedFor_IsClosedWithoutAnAnswer_ByAnotherAct()
    {
        var the = await Begin();
        await As(the.Office).Submit(Ask(the, the.Company, the.Nav)).ShouldSucceed();
        var requests = await Requests(the);
        await As(the.Nav).Submit(new AnswerRequest.Input { Request = requests.Single(r => r.Of == the.Nav.Organisation.Id).Id, Answer = "Ja." }).ShouldSucceed();
        await As(the.Office).Submit(new EndExercise.Input { Exercise = the.Subject }).ShouldSucceed();

        var closed = requests.Single(r => r.Of == the.Company.Organisation.Id).Id;
        await As(the.Company).Submit(new AnswerRequest.Input { Request = closed, Answer = "Nei." }).ShouldBeRefused(CaseRequest.RequestIsClosed);
        (await As(the.Company).Get(RequestUrls.Request(closed))).ShouldSay("Svaret trengs ikke lenger.").HasForm("answer-request").ShouldBeFalse();
        (await As(the.Company).Get("/oppgaver")).ShouldNotSay(the.Number.ToString());
        (await Requests(the)).Count(r => r.ClosedAt is not null).ShouldBe(1);
        (await ToldTo(the.Company)).ShouldContain($"Dere trenger ikke lenger å svare på et spørsmål i sak {the.Number}.");
    }

    [Fact]
    public async Task AClosedCase_AsksAndTakesNothing_AndRemindsNobody()
    {
        var the = await Begin();
        await As(the.Office).Submit(Ask(the, the.Company)).ShouldSucceed();
        var id = (await Requests(the)).Single().Id;
        await As(the.Office).Submit(new EndExercise.Input { Exercise = the.Subject, CaseAlone = true }).ShouldSucceed();
        await As(the.Company).Submit(new AnswerRequest.Input { Request = id, Answer = "Ja." }).ShouldBeRefused(MessageSending.CaseClosed);
        await As(the.Office).Submit(Ask(the, the.Company)).ShouldBeRefused(MessageSending.CaseClosed);
        Today = Today.AddDays(3);
        await Remind(ExerciseModule.Report.Reminds);
        (await ToldTo(the.Company)).ShouldHaveSingleItem();
        foreach (var member in new[] { the.Office, the.Company }) (await As(member).Get("/oppgaver")).ShouldNotSay(the.Number.ToString());
    }

    [Fact]
    public async Task Strangers_AndOtherParties_FindNothing()
    {
        var (the, other) = (await Begin(), await Begin());
        await As(the.Office).Submit(Ask(the, the.Company)).ShouldSucceed();
        var id = (await Requests(the)).Single().Id;
        foreach (var stranger in new[] { other.Company, other.Nav, the.Nav, await Given.AMember(Role.ProjectLead) })
        {
            await As(stranger).Submit(new AnswerRequest.Input { Request = id, Answer = "Ja." }).ShouldBeRefused(Refusal.NotFound);
            await As(stranger).Submit(new AttachToAnswer.Input { Request = id }).ShouldBeRefused(Refusal.NotFound);
            await As(stranger).Submit(new DetachFromAnswer.Input { Request = id, Number = 1 }).ShouldBeRefused(Refusal.NotFound);
            (await As(stranger).Get(RequestUrls.Request(id))).ShouldBe(HttpStatusCode.NotFound);
        }

        await As(other.Office).Submit(Ask(the, the.Company)).ShouldBeRefused(Refusal.NotFound);
        await As(other.Office).Submit(new WithdrawRequest.Input { Request = id }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Office).Submit(new ReadAnswer.Input { Request = $"{id.Value}" }).ShouldBeRefused(Refusal.NotFound);
        await As(other.Office).Submit(new ExtendRequest.Input { Request = id, DueOn = In(9) }).ShouldBeRefused(Refusal.NotFound);
        // Who asks does not answer, and what the kind of one module lets a role do it does not let it do with another's.
        await As(the.Office).Submit(new AnswerRequest.Input { Request = id, Answer = "Ja." }).ShouldBeRefused(Refusal.NotAllowed);
        await As(await Given.AMember(Role.CaseOfficer)).Submit(Ask(the, the.Company)).ShouldBeRefused(Refusal.NotFound);
        await As(the.Office).Submit(new AskRequest.Input { Subject = the.Subject, Kind = "information", Question = "?", DueOn = In(1) })
            .ShouldBeRefused(Refusal.NotFound);
        await As(the.Office).Submit(new ReadAnswer.Input { Request = $"{id.Value}" }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task Answer_IsKeptForItsWriter_UntilItIsSentOrDiscarded()
    {
        var the = await Begin();
        var colleague = await Given.AMember(Role.CompanyManager, the.Company.Organisation);
        (await As(the.Office).Post(the.Requests, "ask-request",
            (the.Company.Organisation.Name, "true"), ("Hva trenger dere å vite?", "Hvordan gikk det?"), ("Frist for svar", In(5))))
            .ShouldSay($"Spørsmålet er sendt til {the.Company.Organisation.Name}").ShouldSay("Dere får en oppgave når svaret er kommet");
        var url = RequestUrls.Request((await Requests(the)).Single().Id);
        (await As(the.Company).Post(url, "Lagre svaret som utkast", ("Svaret deres", "Det gikk"))).ShouldSay("Det gikk").ShouldSay("Lagret kl. 12.00");
        foreach (var page in new[] { the.Requests, CaseUrls.Case(the.Number), "/oppgaver" }) (await As(the.Company).Get(page)).ShouldSay("Utkast, lagret kl. 12.00");
        foreach (var other in new[] { colleague, the.Office }) (await As(other).Get("/oppgaver")).ShouldNotSay("Utkast, lagret");
        (await As(colleague).Get(url)).ShouldNotSay("Det gikk");
        await As(the.Company).Submit(new AnswerRequest.Input { Request = (await Requests(the)).Single().Id, Keeps = true, Answer = new string('a', CaseRequest.AnswerLimit + 1) })
            .ShouldHaveError("Answer", "Error_TooLong");

        await As(the.Company).Post(url, "discard-draft");
        (await As(the.Company).Get(url)).ShouldNotSay("Det gikk").HasForm("discard-draft").ShouldBeFalse();

        // One that a colleague's answer has overtaken is still its writer's own to read and discard.
        await As(the.Company).Post(url, "Lagre svaret som utkast", ("Svaret deres", "Det gikk bra."));
        await As(colleague).Post(url, "answer-request", ("Svaret deres", "Godt."));
        (await As(the.Company).Get(url)).ShouldSay("Du kan ikke lenger sende utkastet").ShouldSay("Det gikk bra.");
        await As(the.Company).Post(url, "discard-draft");
        (await Read(db => db.Set<CaseDraft>().CountAsync(d => d.Case == the.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task Withdrawal_NeedsAReasonAndATick_AndThePartyReadsWhy()
    {
        var the = await Begin();
        await As(the.Office).Submit(Ask(the, the.Company)).ShouldSucceed();
        var id = (await Requests(the)).Single().Id;
        await As(the.Office).Submit(new WithdrawRequest.Input { Request = id, Sure = true }).ShouldHaveError("Reason", "Error_ReasonMissing");
        await As(the.Office).Submit(new WithdrawRequest.Input { Request = id, Reason = "Vi fant det." }).ShouldHaveError("Sure", "Error_WithdrawSure");
        (await As(the.Office).Get(the.Requests)).HasForm("withdraw-request").ShouldBeFalse();
        (await As(the.Office).Post(RequestUrls.Request(id), "withdraw-request", ("Begrunnelse", "Vi fant rapporten."), ("Vi trekker spørsmålet, og trenger ikke svar", "true")))
            .ShouldSay("Spørsmålet er trukket").ShouldSay($"{the.Company.Organisation.Name} har fått beskjed.");
        (await As(the.Company).Get(the.Requests)).ShouldSay("Vi fant rapporten.");
        (await As(the.Company).Get(CaseUrls.Case(the.Number))).ShouldSay("trakk et spørsmål om rapport").ShouldSay("Vi fant rapporten.");
    }

    [Theory]
    [InlineData(5, null, "DaysAreToBeSeen")]
    [InlineData(9, null, "DaysAreToBeSeen")]
    [InlineData(9, 8, "DaysAreToBeSeen")]
    [InlineData(9, 9, null)]
    [InlineData(60, 60, null)]
    public async Task Day_IsMovedWhenBothDaysWereSeen(int to, int? seen, string? refused)
    {
        var the = await Begin();
        await As(the.Office).Submit(Ask(the, the.Company)).ShouldSucceed();
        var id = (await Requests(the)).Single().Id;
        var moved = await As(the.Office).Submit(new ExtendRequest.Input
        {
            Request = id,
            DueOn = In(Math.Max(to, 6)),
            Seen = seen is { } days ? ExtendRequest.Days(Today.AddDays(5), Today.AddDays(days)) : null,
        });
        moved.Refusal?.Code.ShouldBe(refused);
        (await Requests(the)).Single().DueOn.ShouldBe(Today.AddDays(refused is null ? to : 5));
    }

    [Fact]
    public async Task Day_IsNoFurtherOffThanTheKindAllows_AskedOrMoved()
    {
        var the = await Begin();
        await As(the.Office).Submit(new AskRequest.Input { Subject = the.Subject, Kind = ExerciseModule.Report.Code, To = Ask(the, the.Company).To, Question = "Hva?", DueOn = In(61) })
            .ShouldHaveError("DueOn", "Error_RequestDayTooFar");
        await As(the.Office).Submit(new AskRequest.Input { Subject = the.Subject, Kind = ExerciseModule.Report.Code, To = Ask(the, the.Company).To, Question = "Hva?", DueOn = In(60) })
            .ShouldSucceed();
        var id = (await Requests(the)).Single().Id;
        await As(the.Office).Submit(new ExtendRequest.Input { Request = id, DueOn = In(70) }).ShouldBeRefused(CaseRequest.DayIsTheLast);
        (await As(the.Office).Get(RequestUrls.Request(id))).ShouldSay("Fristen er allerede den lengste dere kan gi i dag.").HasForm("extend-request").ShouldBeFalse();
        Today = Today.AddDays(1);
        (await As(the.Office).Get(RequestUrls.Request(id))).ShouldSay($"Den seneste fristen dere kan gi, er {Written.Date(Today.AddDays(60))}.");
        await As(the.Office).Submit(new ExtendRequest.Input { Request = id, DueOn = In(61) }).ShouldHaveError("DueOn", "Error_RequestDayTooFar");
    }

    [Fact]
    public async Task AnAnswerThatIsLate_IsATask_AndNotAwaitedToo()
    {
        var the = await Begin();
        await As(the.Office).Submit(Ask(the, the.Company)).ShouldSucceed();
        Today = Today.AddDays(5);
        (await As(the.Office).Get("/oppgaver")).ShouldSay("Venter på andre").ShouldNotSay("er ikke kommet");
        Today = Today.AddDays(1);
        (await As(the.Office).Get("/oppgaver")).ShouldNotSay("Venter på andre").ShouldSay($"Svaret fra {the.Company.Organisation.Name} på et spørsmål om rapport er ikke kommet");
    }

    public static TheoryData<string> Acts => ["ask", "extend", "withdraw", "read", "answer", "attach", "detach"];

    [Theory, MemberData(nameof(Acts))]
    public async Task Roles_ThatMayNot_AreRefused(string act)
    {
        Role[] may = act is "answer" or "attach" or "detach"
            ? [Role.ProjectLead, Role.ChiefExecutive, Role.CompanyManager, Role.NavContact]
            : [Role.CaseOfficer, Role.TrainingOfficeAdviser];
        foreach (var role in Enum.GetValues<Role>().Except(may))
        {
            var who = As(await Given.AMember(role));
            var refusal = act switch
            {
                "ask" => (await who.Submit(new AskRequest.Input())).Refusal,
                "extend" => (await who.Submit(new ExtendRequest.Input())).Refusal,
                "withdraw" => (await who.Submit(new WithdrawRequest.Input())).Refusal,
                "read" => (await who.Submit(new ReadAnswer.Input())).Refusal,
                "answer" => (await who.Submit(new AnswerRequest.Input())).Refusal,
                "attach" => (await who.Submit(new AttachToAnswer.Input())).Refusal,
                _ => (await who.Submit(new DetachFromAnswer.Input())).Refusal,
            };
            refusal.ShouldBe(Refusal.NotAllowed, role.ToString());
        }
    }

    [Theory]
    [InlineData("nn")]
    [InlineData("en")]
    public async Task Pages_AreWholeInEveryLanguage(string language)
    {
        var the = await Begin();
        await As(the.Office).Submit(Ask(the, the.Company, the.Nav)).ShouldSucceed();
        var id = (await Requests(the)).First(r => r.Of == the.Company.Organisation.Id).Id;
        foreach (var (who, url) in new[]
        {
            (the.Office, the.Requests), (the.Company, the.Requests), (the.Office, RequestUrls.Request(id)), (the.Company, RequestUrls.Request(id)),
            (the.Office, CaseUrls.Case(the.Number)), (the.Company, "/oppgaver"),
        })
        {
            var client = As(who);
            await client.SignIn();
            var page = await (await client.In(language)).Get(url);
            page.ShouldBe(HttpStatusCode.OK);
            System.Text.RegularExpressions.Regex.Match(page.Text, @"\b[A-Z][A-Za-z]*_[A-Za-z]\w*|\{\d").Value.ShouldBeEmpty(url);
        }
    }

    [Fact]
    public void Kinds_HaveCodesAndAddressesOfTheirOwn()
    {
        var kinds = AllUseCases.Setup.Services.Select(s => s.ImplementationInstance).OfType<RequestKind>().Append(ExerciseModule.Report).ToList();
        kinds.Select(kind => kind.Code).ShouldBeUnique();
        kinds.Select(kind => (kind.In.Code, kind.Slug)).ShouldBeUnique();
        kinds.ShouldAllBe(kind => kind.Askable.Any() && !kind.Askers.Intersect(kind.Answerers).Any());
    }

    private string In(int days) => Written.ShortDate(Today.AddDays(days));

    private AskRequest.Input Ask(Exercise the, params Member[] of) => new()
    {
        Subject = the.Subject,
        Kind = ExerciseModule.Report.Code,
        To = [.. of.Select(one => one.Organisation.Id.Value.ToString())],
        Question = "Hvordan gikk det?",
        DueOn = In(5),
    };

    private Task<List<CaseRequest>> Requests(Exercise the) =>
        Read(db => db.Set<CaseRequest>().Where(r => r.Case == the.Id).OrderBy(r => r.Id).ToListAsync());

    private async Task<Exercise> Begin()
    {
        var (office, company, nav) = (
            await Given.AMember(Role.TrainingOfficeAdviser), await Given.AMember(Role.CompanyManager), await Given.AMember(Role.NavContact));
        var input = new BeginExercise.Input { Company = company.Organisation.Id, Nav = nav.Organisation.Id };
        var begun = await As(office).Submit(input).ShouldSucceed();
        return new Exercise(begun.Case, begun.Number, input.Exercise, office, company, nav);
    }
}
