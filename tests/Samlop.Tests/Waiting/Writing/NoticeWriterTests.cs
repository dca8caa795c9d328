using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.Authority;
using Samlop.Access.SignIn;
using Samlop.Cases.Requests;
using Samlop.Cases;
using Samlop.Cases.Impartiality;
using Samlop.Cases.Threads;
using Samlop.Grants.Accept;
using Samlop.Grants.Apply;
using Samlop.Grants.Assess;
using Samlop.Grants.Calls;
using Samlop.Grants.Following;
using Samlop.Grants.Tell;
using Samlop.Letters.Dispatch;
using Samlop.Platform.Data;
using Samlop.Platform.Identifiers;
using Samlop.Platform.Mail;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Grants.Calls;
using Samlop.Tests.Grants.Tell;
using Samlop.Tests.Support;
using Samlop.Waiting;
using Samlop.Waiting.Choosing;
using Samlop.Waiting.Writing;

namespace Samlop.Tests.Waiting.Writing;

/// <summary>Who gets a mail of what was told, by what they may see when it is written.</summary>
public abstract class NoticeWriterTests(SamlopHost host) : HostTests(host)
{
    [Fact]
    public async Task Told_IsWrittenOnce_InOneMail_AndNotToWhoActed()
    {
        var the = await Given.ACase();
        var thread = await Given.AThread(the.Officer, the.Id);
        await As(the.Officer).Submit(new SendCaseMessage.Input { Thread = thread, Text = "En ting til" }).ShouldSucceed();
        await Write();
        await Write();

        (await Mails(the.Lead)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            m => m.Subject.ShouldBe($"Ny melding i sak {the.Number}"),
            m => m.Body.ShouldContain($"Hei, {the.Lead.User.Name}!"),
            m => m.Body.ShouldContain($"Samløp, for {the.Officer.Organisation.Name}"));
        (await Mails(the.Officer)).ShouldBeEmpty();
        (await Ends(the.Lead)).ShouldBe([NoticeEnd.Mailed, NoticeEnd.Mailed]);
    }

    /// <summary>What waits to be merged is dropped when access ends meanwhile.</summary>
    [Fact]
    public async Task BarredBeforeItIsWritten_NothingIsSent()
    {
        var the = await Given.AnAssigned();
        await Write();
        var before = (await Mails(the.Imdi.Other)).Count;
        await As(the.County.Lead).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = await CaseOf(the), Text = "Hei" }).ShouldSucceed();
        await using (var db = Host.OpenDb())
        {
            await db.Set<ImpartialityDeclaration>().Where(d => d.User == the.Imdi.Other.Id)
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.Answer, ImpartialityAnswer.Ground));
        }

        await Write();
        (await Mails(the.Imdi.Other)).Count.ShouldBe(before);
        var message = await Read(db => db.Set<Notice>().Where(n => n.Kind == SendCaseMessage.TellsOthers.Code).ToListAsync());
        message.Single(n => n.User == the.Imdi.Other.Id).Ended.ShouldBe(NoticeEnd.NotFound);
        message.Single(n => n.User == the.Imdi.Officer.Id).Ended.ShouldBe(NoticeEnd.Mailed);
    }

    [Fact]
    public async Task RoleEndedBeforeItIsWritten_NothingIsSent_AndOthersGetTheirs()
    {
        var the = await Given.ACase();
        await As(the.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldSucceed();
        await using (var db = Host.OpenDb())
        {
            await db.Set<Membership>().Where(m => m.Id == the.Lead.Membership.Id)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.To, Today.AddDays(-1)));
        }

        await Write();
        (await Mails(the.Lead)).ShouldBeEmpty();
        (await Mails(the.Chief)).ShouldHaveSingleItem();
    }

    /// <summary>Two instances at once: one of them writes each reader's mail.</summary>
    [Fact]
    [OnBothDatabases]
    public async Task ByTwoInstancesAtOnce_EachIsWrittenOnce()
    {
        var cases = new List<GivenCase>();
        for (var i = 0; i < 4; i++) cases.Add(await Given.ACase());
        foreach (var the in cases) await As(the.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldSucceed();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Write)));
        await Write();
        foreach (var the in cases) (await Mails(the.Lead)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task OneReaderWhoseMailFails_DoesNotStopTheOthers_AndIsTriedAgain()
    {
        await Write();
        var the = await Given.ACase();
        await As(the.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldSucceed();
        var source = new CountedSource(Host.Services.GetRequiredService<IAppDbSource>()) { Fails = 2 };
        await ActivatorUtilities.CreateInstance<NoticeWriter>(Host.Services, source).WriteDue(CancellationToken.None);
        (await Ends(the.Lead)).Concat(await Ends(the.Chief)).ShouldBe([null, NoticeEnd.Mailed], ignoreOrder: true);

        await Write();
        (await Mails(the.Lead)).ShouldHaveSingleItem();
        (await Mails(the.Chief)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task WhatWaitsForTheDigest_IsNotOpened_BeforeIt()
    {
        await Write();
        var the = await Given.ACase();
        foreach (var member in new[] { the.Lead, the.Chief }) await As(member).Submit(Choosing("cases.messages", NoticeWay.Daily)).ShouldSucceed();
        await As(the.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldSucceed();
        var source = new CountedSource(Host.Services.GetRequiredService<IAppDbSource>());
        var writer = ActivatorUtilities.CreateInstance<NoticeWriter>(Host.Services, source);
        await writer.WriteDue(CancellationToken.None);
        source.Opened.ShouldBe(1);

        Host.Time.Now = OsloClock.Instant(Today.AddDays(1), new TimeOnly(9, 1));
        await writer.WriteDue(CancellationToken.None);
        source.Opened.ShouldBe(4);
        (await Mails(the.Lead)).ShouldHaveSingleItem();
    }

    /// <summary>Gone while it wrote: neither the mail nor the mark is there, and the next run writes it.</summary>
    [Fact]
    public async Task CutOff_NothingIsDone_AndTheNextRunWritesIt()
    {
        var the = await Given.ACase();
        await As(the.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldSucceed();
        using var cut = new CancellationTokenSource();
        // Mail and mark are saved, and not committed.
        var source = new CountedSource(Host.Services.GetRequiredService<IAppDbSource>()) { Saved = cut.Cancel };
        await Should.ThrowAsync<OperationCanceledException>(
            () => ActivatorUtilities.CreateInstance<NoticeWriter>(Host.Services, source).WriteDue(cut.Token));
        foreach (var reader in new[] { the.Lead, the.Chief })
        {
            (await Mails(reader)).ShouldBeEmpty();
            (await Ends(reader)).ShouldBe([null]);
        }

        await Write();
        foreach (var reader in new[] { the.Lead, the.Chief }) (await Mails(reader)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task WhatIsOverBeforeItIsWritten_IsLeftOut()
    {
        var the = await Given.AnAssigned();
        await Write();
        foreach (var question in new[] { "Hvor mange?", "Hvor?" })
        {
            await As(the.Imdi.Officer).Submit(
                new AskRequest.Input { Subject = the.Id.Value, Kind = Information.Code, Question = question, DueOn = Written.ShortDate(Today.AddDays(5)) }).ShouldSucceed();
        }

        var answered = await Read(db => db.Set<CaseRequest>().FirstAsync(r => r.Subject == the.Id.Value && r.Question == "Hvor?"));
        await As(the.County.Lead).Submit(new AnswerRequest.Input { Request = answered.Id, Answer = "Her." }).ShouldSucceed();
        var before = (await Mails(the.County.Director)).Count;
        await Write();

        (await EndsOf(AskRequest.TellsAsked, the.County.Director)).ShouldBe([NoticeEnd.Mailed, NoticeEnd.Overtaken], ignoreOrder: true);
        (await Mails(the.County.Director)).Count.ShouldBe(before + 1);
    }

    [Fact]
    public async Task SentToAnother_AndTakenBack_IsNotMailed()
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.APublishedCall(imdi);
        var call = await Given.IdOf(number);
        await As(imdi.Officer).Submit(new AmendCall.Input { Call = call, ChangeNote = "Fristen er flyttet." }).ShouldSucceed();
        await As(imdi.Officer).Submit(await Given.PartInput(number, CallStructure.Form.Part("applying")!, Today.AddDays(20))).ShouldSucceed();
        await As(imdi.Officer).Submit(new SendCall.Input { Call = call }).ShouldSucceed();
        await As(imdi.Officer).Submit(new TakeBackCall.Input { Call = call }).ShouldSucceed();
        await Write();
        (await EndsOf(SendCall.TellsPublishers, imdi.Other)).Last().ShouldBe(NoticeEnd.Overtaken);
    }

    /// <summary>One mail never tells two dates.</summary>
    [Fact]
    public async Task DateThatIsMovedBeforeItIsWritten_IsToldOnce_AsItIs()
    {
        var (the, sent) = (await Given.AnAssigned(), await Given.AnAward());
        var assessment = await Given.AssessmentOf(the, the.Imdi.Other);
        foreach (var days in new[] { 9, 12 })
        {
            Host.Time.Pass(TimeSpan.FromMinutes(1));
            var to = Written.ShortDate(Today.AddDays(days + 30));
            await As(the.Imdi.Officer).Submit(
                new MoveAssessmentDue.Input { Application = the.Id, Assessment = assessment.Id.Value.ToString(), DueOn = to }).ShouldSucceed();
            await As(sent.Imdi.Decider).Submit(new ExtendAnswerDate.Input { Award = sent.Award, To = to, Reason = "Møte." }).ShouldSucceed();
        }

        await Write();
        (await EndsOf(AssignAssessor.TellsAssessor, the.Imdi.Other)).ShouldBe([NoticeEnd.Overtaken]);
        (await EndsOf(MoveAssessmentDue.TellsAssessor, the.Imdi.Other)).ShouldBe([NoticeEnd.Overtaken, NoticeEnd.Mailed]);
        (await EndsOf(ExtendAnswerDate.TellsCounty, sent.County.Lead)).ShouldBe([NoticeEnd.Overtaken, NoticeEnd.Mailed]);
    }

    [Fact]
    public async Task SentBack_AndGivenUp_IsNotMailed()
    {
        var imdi = await Given.ADirectorate();
        var number = await Given.APublishedCall(imdi);
        var call = await Given.IdOf(number);
        await As(imdi.Officer).Submit(new AmendCall.Input { Call = call, ChangeNote = "Fristen er flyttet." }).ShouldSucceed();
        await As(imdi.Officer).Submit(await Given.PartInput(number, CallStructure.Form.Part("applying")!, Today.AddDays(20))).ShouldSucceed();
        await As(imdi.Officer).Submit(new SendCall.Input { Call = call }).ShouldSucceed();
        await As(imdi.Other).Submit(new ReturnCall.Input { Call = call, Reasons = "Nei." }).ShouldSucceed();
        await As(imdi.Officer).Submit(new DiscardCallDraft.Input { Call = call }).ShouldSucceed();
        await Write();
        (await EndsOf(ReturnCall.TellsSender, imdi.Officer)).ShouldBe([NoticeEnd.Overtaken]);
    }

    [Fact]
    public async Task CommonAssessment_IsNotToldToWhoHasAnswered()
    {
        var the = await Given.AnAssigned();
        var third = await Given.AMember(Role.CaseOfficer, the.Imdi.Officer.Organisation);
        await Given.Impartial(the.Id, third);
        await As(the.Imdi.Officer).Submit(Given.Assign(the, third)).ShouldSucceed();
        foreach (var assessor in new[] { the.Imdi.Officer, the.Imdi.Other, third }) await Given.HandsIn(the, assessor, Grade.Good).ShouldSucceed();
        await As(the.Imdi.Officer).Submit(await Given.Consensus(the, Grade.Good)).ShouldSucceed();
        await As(the.Imdi.Other).Submit(await Given.Agrees(the)).ShouldSucceed();
        await Write();
        (await EndsOf(SaveConsensus.TellsAssessors, the.Imdi.Other)).ShouldBe([NoticeEnd.Overtaken]);
        (await EndsOf(SaveConsensus.TellsAssessors, third)).ShouldBe([NoticeEnd.Mailed]);
    }

    [Fact]
    public async Task WhatWaitsForALetter_IsNotMailed_WhenTheLetterIsSent()
    {
        var (sent, waits) = (await Given.ASentLetter(), await Given.ADecidedCase());
        foreach (var the in new[] { sent.Case, waits })
            await Tell(TellNotices.TellsOfficers, the.Imdi.Officer, new Told(Phrase.Verbatim("Vedtatt."), "/", Readers.Nobody), Subject.Of(the.Decision));
        await Write();
        (await EndsOf(TellNotices.TellsOfficers, sent.Imdi.Officer)).ShouldBe([NoticeEnd.Overtaken]);
        (await EndsOf(TellNotices.TellsOfficers, waits.Imdi.Officer)).ShouldBe([NoticeEnd.Mailed]);
    }

    /// <summary>Task, reminder and notice ask the same: conditions of an award that another has replaced wait for nobody.</summary>
    [Fact]
    public async Task Condition_OfAReplacedAward_IsNotMailed()
    {
        var (replaced, accepted) = (await Given.AnAward(), await Given.AnAward());
        foreach (var the in new[] { replaced, accepted })
        {
            var told = new Told(Phrase.Verbatim("Vilkår."), "/", Readers.Nobody) { Matter = the.Award.Value, Part = 1 };
            await Tell(ReopenCondition.TellsCounty, the.County.Director, told, Subject.Of(the.Case.Application));
        }

        await using (var db = Host.OpenDb())
        {
            await db.Set<Award>().Where(a => a.Id == replaced.Award || a.Id == accepted.Award)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.Answer, AwardAnswer.Accepted).SetProperty(x => x.AnsweredAt, Host.Time.Now));
            await db.Set<Award>().Where(a => a.Id == replaced.Award).ExecuteUpdateAsync(a => a.SetProperty(x => x.ReplacedAt, Host.Time.Now));
        }

        await Write();
        (await EndsOf(ReopenCondition.TellsCounty, replaced.County.Director)).ShouldBe([NoticeEnd.Overtaken]);
        (await EndsOf(ReopenCondition.TellsCounty, accepted.County.Director)).ShouldBe([NoticeEnd.Mailed]);
    }

    /// <summary>It is gathered once a day, and opened no sooner.</summary>
    [Fact]
    public async Task WhatMayNotBeTurnedOff_AndIs_WaitsForTheDigest()
    {
        await Write();
        var reader = await Given.AMember(Role.ProjectLead);
        var told = new Told(Phrase.Verbatim("Noe venter."), "/", Readers.Nobody);
        await Given.Saved(new NoticeChoice(reader.Id, DispatchLetter.TellsReceiver.Group.Code, NoticeWay.Never));
        await Tell(DispatchLetter.TellsReceiver, reader, told, Subject.Of(reader.Id));
        var source = new CountedSource(Host.Services.GetRequiredService<IAppDbSource>());
        var writer = ActivatorUtilities.CreateInstance<NoticeWriter>(Host.Services, source);
        await writer.WriteDue(CancellationToken.None);
        source.Opened.ShouldBe(1);

        Host.Time.Now = OsloClock.Instant(Today.AddDays(1), new TimeOnly(9, 1));
        await writer.WriteDue(CancellationToken.None);
        (await Ends(reader)).ShouldBe([NoticeEnd.Mailed]);
    }

    [Theory]
    [InlineData("grants.application.confirm", null, 1)]
    [InlineData("grants.application.confirm", "this call", 1)]
    [InlineData("grants.application.confirm", "another call", 0)]
    [InlineData("grants.award.accept", null, 0)]
    [InlineData("grants.award.accept", "this call", 0)]
    public async Task Delegate_GetsWhatBelongsToTheAct_OfWhatItCovers(string act, string? only, int notices)
    {
        var (_, number) = await Given.AnOpenCall();
        Subject? covered = only is null ? null : Subject.Of(await Given.IdOf(only == "this call" ? number : (await Given.AnOpenCall()).Number));
        var county = await Given.ACounty();
        var id = await Given.ACompleteApplication(county.Lead, number);
        await Given.Saved(new Delegation(
            Given.Id<DelegationId>(), county.Director.Organisation.Id, county.Director.Id, county.Other.Id, Today, Today, covered, [act], Host.Time.Now));
        await As(county.Lead).Submit(new AskConfirmation.Input
        {
            Application = id,
            Of = county.Director.Id.Value.ToString(),
            Due = Written.ShortDate(Today.AddDays(1)),
        }).ShouldSucceed();
        (await EndsOf(AskConfirmation.TellsConfirmer, county.Director)).Count.ShouldBe(1);
        (await EndsOf(AskConfirmation.TellsConfirmer, county.Other)).Count.ShouldBe(notices);
    }

    /// <summary>Whether a notice stands is asked in SQL, for every kind that can be over.</summary>
    [Fact]
    [OnBothDatabases]
    public async Task EveryKindThatCanBeOver_AsksTheDatabase()
    {
        var lasting = NoticeKinds.In(typeof(NoticeKinds).Assembly).All.Where(k => k.Lasts is not null).ToList();
        lasting.Count.ShouldBeGreaterThan(25);
        await using var db = Host.OpenDb();
        foreach (var kind in lasting) await db.Set<Notice>().Where(n => n.Kind == kind.Code).Where(kind.Stands(db)!).CountAsync();
    }

    /// <summary>The county has asked for nynorsk, and its people have chosen no language: not before one of them does.</summary>
    [Fact]
    public async Task LanguageNobodyChose_IsTheFormOfTheOrganisation_FromTheGreetingToTheEnd()
    {
        var the = await Given.ACase();
        await using (var db = Host.OpenDb())
        {
            await db.Set<Organisation>().Where(o => o.Id == the.Lead.Organisation.Id)
                .ExecuteUpdateAsync(o => o.SetProperty(x => x.Form, NorwegianForm.Nn));
        }

        await As(the.Chief).Submit(new ChooseLanguage.Input { Code = "nb" }).ShouldSucceed();
        await As(the.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldSucceed();
        await Write();
        (await Mails(the.Lead)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            m => m.Subject.ShouldBe($"Ny melding i sak {the.Number}"),
            m => m.Body.ShouldContain("Vel sjølv korleis du vil ha varsel"));
        (await Mails(the.Chief)).ShouldHaveSingleItem().Body.ShouldContain("Velg selv hvordan du vil ha varsler");
    }

    /// <summary>Somebody of a county that applies follows the call with the same address, too.</summary>
    [Fact]
    public async Task FollowerWhoIsToldAsAMember_GetsOneMail()
    {
        var (imdi, number) = await Given.AnOpenCall();
        var county = await Given.ACounty();
        await Given.ABegunApplication(county.Lead, number);
        var call = await Given.IdOf(number);
        var stranger = $"bare{TestData.Next()}@example.test";
        foreach (var address in new[] { county.Lead.User.Email.ToUpperInvariant(), stranger, imdi.Other.User.Email })
        {
            EmailAddress.TryParse(address, out var email).ShouldBeTrue();
            var follower = new CallFollower(Given.Id<CallFollowerId>(), call, email, "nb", $"key{TestData.Next()}", Host.Time.Now);
            follower.Confirm(Host.Time.Now);
            await Given.Saved(follower);
        }

        await Write();
        var before = await Mailed();
        await As(imdi.Officer).Submit(new AmendCall.Input { Call = call, ChangeNote = "Fristen er flyttet." }).ShouldSucceed();
        await As(imdi.Officer).Submit(await Given.PartInput(number, CallStructure.Form.Part("applying")!, Today.AddDays(20))).ShouldSucceed();
        await As(imdi.Officer).Submit(new SendCall.Input { Call = call }).ShouldSucceed();
        await Write();
        await As(imdi.Other).Submit(await Given.Publishing(call)).ShouldSucceed();
        await Write();

        (await Mailed()).Except(before).Where(m => m.To.Equals(county.Lead.User.Email, StringComparison.OrdinalIgnoreCase)).ShouldHaveSingleItem();
        (await Mailed()).Count(m => m.To == stranger).ShouldBe(1);
        (await Read(db => db.Set<Notice>().CountAsync(n => n.Email == imdi.Other.User.Email))).ShouldBe(0, "it is their own act");

        Task<List<(Guid Id, string To)>> Mailed() => Read(async db =>
            (await db.Set<OutgoingMail>().Select(m => new { Id = m.Id.Value, m.To }).ToListAsync()).Select(m => (m.Id, m.To)).ToList());
    }

    /// <summary>More wait than are known at a time.</summary>
    [Fact]
    public async Task ManyInboxes_AreAllWritten()
    {
        await Write();
        var (told, at) = (new Told(Phrase.Verbatim("Noe venter."), "/", Readers.Nobody), Host.Time.Now);
        await using (var db = Host.OpenDb())
        {
            var own = Subject.Of(new UserId(Guid.NewGuid()));
            for (var i = 0; i < 450; i++)
                db.Add(new Notice(SendCaseMessage.TellsOthers, told, own, Languages.Bokmål, null, at) { Email = $"mange{i}@example.test" });
            db.AllowChanges();
            await db.SaveChangesAsync();
        }

        await Write();
        (await Read(db => db.Set<OutgoingMail>().CountAsync(m => m.To.StartsWith("mange")))).ShouldBe(450);
    }

    [Fact]
    public async Task GatheredOnceADay_ComesNextMorning_AndTurnedOff_NotAtAll()
    {
        var the = await Given.ACase();
        await As(the.Lead).Submit(Choosing("cases.messages", NoticeWay.Daily)).ShouldSucceed();
        await As(the.Chief).Submit(Choosing("cases.messages", NoticeWay.Never)).ShouldSucceed();
        await As(the.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldSucceed();
        await Write();
        (await Mails(the.Lead)).ShouldBeEmpty();

        Host.Time.Now = OsloClock.Instant(Today.AddDays(1), new TimeOnly(9, 1));
        await Write();
        (await Mails(the.Lead)).ShouldHaveSingleItem();
        (await Mails(the.Chief)).ShouldBeEmpty();
        (await Ends(the.Chief)).ShouldBe([NoticeEnd.Stopped]);
    }

    /// <summary>Most wait for others; whoever has just typed an address waits for the mail.</summary>
    [Fact]
    public async Task HeldBack_ForOthers_ExceptWhatSomebodySitsAndWaitsFor()
    {
        var writer = ActivatorUtilities.CreateInstance<NoticeWriter>(Host.Services, new NoticeSchedule(TimeSpan.FromMinutes(10), new TimeOnly(7, 0), null));
        var (the, number) = (await Given.ACase(), await Given.APublishedCall(await Given.ADirectorate()));
        var address = $"venter{TestData.Next()}@example.test";
        await As(the.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldSucceed();
        await As(the.Lead).Submit(new FollowCall.Input { Call = await Given.IdOf(number), Email = address }).ShouldSucceed();

        await writer.WriteDue(CancellationToken.None);
        (await Read(db => db.Set<OutgoingMail>().CountAsync(m => m.To == address))).ShouldBe(1);
        (await Mails(the.Lead)).ShouldBeEmpty();
        Host.Time.Pass(TimeSpan.FromMinutes(10));
        await writer.WriteDue(CancellationToken.None);
        (await Mails(the.Lead)).ShouldHaveSingleItem();
    }

    /// <summary>At night nothing is opened but what cannot wait; in the morning all is written.</summary>
    [Fact]
    public async Task OutsideTheWindow_OnlyWhatCannotWaitIsWritten()
    {
        await Write();
        var (the, urgent) = (await Given.ACase(), await Given.AnAssigned());
        await Write();
        var before = (await Mails(urgent.County.Lead)).Count;
        Host.Time.Now = OsloClock.Instant(Today, new TimeOnly(20, 0));
        await As(the.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldSucceed();
        await As(urgent.Imdi.Officer).Submit(
            new AskRequest.Input { Subject = urgent.Id.Value, Kind = Information.Code, Question = "Nå?", DueOn = Written.ShortDate(Today.AddDays(1)) }).ShouldSucceed();

        var source = new CountedSource(Host.Services.GetRequiredService<IAppDbSource>());
        var writer = ActivatorUtilities.CreateInstance<NoticeWriter>(
            Host.Services, source, new NoticeSchedule(TimeSpan.Zero, new TimeOnly(9, 0), SendingWindow.OfWorkingDays));
        await writer.WriteDue(CancellationToken.None);
        (source.Opened, (await Mails(urgent.County.Lead)).Count).ShouldBe((1, before));
        Host.Time.Now = OsloClock.Instant(Today.AddDays(1), new TimeOnly(0, 1));
        await writer.WriteDue(CancellationToken.None);
        (await Mails(urgent.County.Lead)).Count.ShouldBe(before + 1);
        (await Mails(the.Lead)).ShouldBeEmpty();
        Host.Time.Now = OsloClock.Instant(Today, new TimeOnly(9, 0));
        await writer.WriteDue(CancellationToken.None);
        (await Mails(the.Lead)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task StandIn_GetsThemToo_WhileItLasts_WhenTheyMaySeeTheCase()
    {
        var the = await Given.AnAssigned();
        var directorate = the.Imdi.Officer.Organisation;
        var (impartial, undeclared) = (await Given.AMember(Role.DecisionMaker, directorate), await Given.AMember(Role.DecisionMaker, directorate));
        await Given.Impartial(the.Id, impartial);
        foreach (var person in new[] { impartial, undeclared })
        {
            await Given.Saved(new StandIn(
                Given.Id<StandInId>(), directorate.Id, Role.CaseOfficer, the.Imdi.Other.Id, person.Id, Today, Today, Host.Time.Now));
        }

        await As(the.County.Lead).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = await CaseOf(the), Text = "Hei" }).ShouldSucceed();
        await Write();
        (await Ends(impartial)).ShouldBe([NoticeEnd.Mailed]);
        (await Ends(undeclared)).ShouldBe([NoticeEnd.NotFound]);

        Today = Today.AddDays(1);
        await As(the.County.Lead).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = await CaseOf(the), Text = "Hei igjen" }).ShouldSucceed();
        (await Ends(impartial)).ShouldBe([NoticeEnd.Mailed]);
    }

    [Fact]
    public async Task Old_IsForgotten_AndWhatWaitsIsKept()
    {
        var the = await Given.ACase();
        await As(the.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Hei" }).ShouldSucceed();
        await Write();
        Host.Time.Pass(NoticeWriter.Kept + TimeSpan.FromDays(1));
        await As(the.Officer).Submit(new BeginThread.Input { Topic = "Spørsmål", Case = the.Id, Text = "Igjen" }).ShouldSucceed();
        await Writer.RemoveOld(CancellationToken.None);
        (await Ends(the.Lead)).ShouldBe([null]);
    }

    /// <summary>Counts how often the database is opened, fails once, and says when something is saved.</summary>
    private sealed class CountedSource(IAppDbSource inner) : IAppDbSource
    {
        public int Fails { get; init; }

        public Action? Saved { get; init; }

        public int Opened { get; private set; }

        public AppDb Open()
        {
            if (++Opened == Fails) throw new InvalidOperationException("Cannot be opened.");
            var db = inner.Open();
            db.SavedChanges += (_, _) => Saved?.Invoke();
            return db;
        }
    }

    private Task Tell(NoticeKind kind, Member reader, Told told, Subject about) =>
        Given.Saved(new Notice(kind, told, about, Languages.Bokmål, null, Host.Time.Now) { User = reader.Id });

    private static ChooseNotices.Input Choosing(string group, NoticeWay way) =>
        new() { Groups = [new() { Group = group, Way = way.ToString() }] };

    private Task<CaseFileId> CaseOf(GivenHandling the) =>
        Read(db => db.Set<CaseFile>().Where(c => c.Subject == the.Id.Value).Select(c => c.Id).SingleAsync());

    private NoticeWriter Writer => Host.Services.GetRequiredService<NoticeWriter>();

    private Task Write() => Writer.WriteDue(CancellationToken.None);

    private Task<List<OutgoingMail>> Mails(Member member) => Read(db => db.Set<OutgoingMail>().Where(m => m.To == member.User.Email).ToListAsync());

    private Task<List<NoticeEnd?>> EndsOf(NoticeKind kind, Member member) => Read(db =>
        db.Set<Notice>().Where(n => n.Kind == kind.Code && n.User == member.Id).OrderBy(n => n.At).ThenBy(n => n.Id).Select(n => n.Ended).ToListAsync());

    private Task<List<NoticeEnd?>> Ends(Member member) =>
        Read(db => db.Set<Notice>().Where(n => n.User == member.Id).OrderBy(n => n.Id).Select(n => n.Ended).ToListAsync());
}

public sealed class NoticeWriterTests_OnSqlite(SqliteHost host) : NoticeWriterTests(host), IClassFixture<SqliteHost>;

public sealed class NoticeWriterTests_OnPostgres(PostgresHost host) : NoticeWriterTests(host), IClassFixture<PostgresHost>;
