using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Threads;
using Samlop.Grants.Assess;
using Samlop.Grants.Following;
using Samlop.Grants.Impartiality;
using Samlop.Platform.Data;
using Samlop.Platform.Mail;
using Samlop.Platform.Time;
using Samlop.Tests.Cases;
using Samlop.Tests.Grants.Apply;
using Samlop.Tests.Grants.Assess;
using Samlop.Tests.Grants.Calls;
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
        foreach (var text in new[] { "Hei", "En ting til" })
            await As(the.Officer).Submit(new SendCaseMessage.Input { Case = the.Id, Text = text }).ShouldSucceed();
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
        await As(the.County.Lead).Submit(new SendCaseMessage.Input { Case = await CaseOf(the), Text = "Hei" }).ShouldSucceed();
        await using (var db = Host.OpenDb())
        {
            await db.Set<ImpartialityDeclaration>().Where(d => d.User == the.Imdi.Other.Id)
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.Answer, ImpartialityAnswer.Ground));
        }

        await Write();
        (await Mails(the.Imdi.Other)).Count.ShouldBe(before);
        var message = await Read(db => db.Set<Notice>().Where(n => n.Kind == SendCaseMessage.TellsOtherSide.Code).ToListAsync());
        message.Single(n => n.User == the.Imdi.Other.Id).Ended.ShouldBe(NoticeEnd.NotFound);
        message.Single(n => n.User == the.Imdi.Officer.Id).Ended.ShouldBe(NoticeEnd.Mailed);
    }

    [Fact]
    public async Task RoleEndedBeforeItIsWritten_NothingIsSent_AndOthersGetTheirs()
    {
        var the = await Given.ACase();
        await As(the.Officer).Submit(new SendCaseMessage.Input { Case = the.Id, Text = "Hei" }).ShouldSucceed();
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
    public async Task ByTwoInstancesAtOnce_EachIsWrittenOnce()
    {
        var cases = new List<GivenCase>();
        for (var i = 0; i < 4; i++) cases.Add(await Given.ACase());
        foreach (var the in cases) await As(the.Officer).Submit(new SendCaseMessage.Input { Case = the.Id, Text = "Hei" }).ShouldSucceed();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Write)));
        await Write();
        foreach (var the in cases) (await Mails(the.Lead)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task OneReaderWhoseMailFails_DoesNotStopTheOthers_AndIsTriedAgain()
    {
        await Write();
        var the = await Given.ACase();
        await As(the.Officer).Submit(new SendCaseMessage.Input { Case = the.Id, Text = "Hei" }).ShouldSucceed();
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
        foreach (var member in new[] { the.Lead, the.Chief }) await As(member).Submit(Choosing("grants.messages", NoticeWay.Daily)).ShouldSucceed();
        await As(the.Officer).Submit(new SendCaseMessage.Input { Case = the.Id, Text = "Hei" }).ShouldSucceed();
        var source = new CountedSource(Host.Services.GetRequiredService<IAppDbSource>());
        var writer = ActivatorUtilities.CreateInstance<NoticeWriter>(Host.Services, source);
        await writer.WriteDue(CancellationToken.None);
        source.Opened.ShouldBe(1);

        Host.Time.Now = OsloClock.Instant(Today.AddDays(1), new TimeOnly(7, 1));
        await writer.WriteDue(CancellationToken.None);
        source.Opened.ShouldBe(4);
        (await Mails(the.Lead)).ShouldHaveSingleItem();
    }

    /// <summary>Gone while it wrote: neither the mail nor the mark is there, and the next run writes it.</summary>
    [Fact]
    public async Task CutOff_NothingIsDone_AndTheNextRunWritesIt()
    {
        var the = await Given.ACase();
        await As(the.Officer).Submit(new SendCaseMessage.Input { Case = the.Id, Text = "Hei" }).ShouldSucceed();
        using var cut = new CancellationTokenSource();
        await cut.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => Writer.WriteDue(cut.Token));
        (await Mails(the.Lead)).ShouldBeEmpty();
        (await Ends(the.Lead)).ShouldBe([null]);

        await Write();
        (await Mails(the.Lead)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task GatheredOnceADay_ComesNextMorning_AndTurnedOff_NotAtAll()
    {
        var the = await Given.ACase();
        await As(the.Lead).Submit(Choosing("grants.messages", NoticeWay.Daily)).ShouldSucceed();
        await As(the.Chief).Submit(Choosing("grants.messages", NoticeWay.Never)).ShouldSucceed();
        await As(the.Officer).Submit(new SendCaseMessage.Input { Case = the.Id, Text = "Hei" }).ShouldSucceed();
        await Write();
        (await Mails(the.Lead)).ShouldBeEmpty();

        Host.Time.Now = OsloClock.Instant(Today.AddDays(1), new TimeOnly(7, 1));
        await Write();
        (await Mails(the.Lead)).ShouldHaveSingleItem();
        (await Mails(the.Chief)).ShouldBeEmpty();
        (await Ends(the.Chief)).ShouldBe([NoticeEnd.Stopped]);
    }

    /// <summary>Most wait for others; whoever has just typed an address waits for the mail.</summary>
    [Fact]
    public async Task HeldBack_ForOthers_ExceptWhatSomebodySitsAndWaitsFor()
    {
        var writer = ActivatorUtilities.CreateInstance<NoticeWriter>(Host.Services, new NoticeSchedule(TimeSpan.FromMinutes(10), new TimeOnly(7, 0)));
        var (the, number) = (await Given.ACase(), await Given.APublishedCall(await Given.ADirectorate()));
        var address = $"venter{TestData.Next()}@example.test";
        await As(the.Officer).Submit(new SendCaseMessage.Input { Case = the.Id, Text = "Hei" }).ShouldSucceed();
        await As(the.Lead).Submit(new FollowCall.Input { Call = await Given.IdOf(number), Email = address }).ShouldSucceed();

        await writer.WriteDue(CancellationToken.None);
        (await Read(db => db.Set<OutgoingMail>().CountAsync(m => m.To == address))).ShouldBe(1);
        (await Mails(the.Lead)).ShouldBeEmpty();
        Host.Time.Pass(TimeSpan.FromMinutes(10));
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

        await As(the.County.Lead).Submit(new SendCaseMessage.Input { Case = await CaseOf(the), Text = "Hei" }).ShouldSucceed();
        await Write();
        (await Ends(impartial)).ShouldBe([NoticeEnd.Mailed]);
        (await Ends(undeclared)).ShouldBe([NoticeEnd.NotFound]);

        Today = Today.AddDays(1);
        await As(the.County.Lead).Submit(new SendCaseMessage.Input { Case = await CaseOf(the), Text = "Hei igjen" }).ShouldSucceed();
        (await Ends(impartial)).ShouldBe([NoticeEnd.Mailed]);
    }

    [Fact]
    public async Task Old_IsForgotten_AndWhatWaitsIsKept()
    {
        var the = await Given.ACase();
        await As(the.Officer).Submit(new SendCaseMessage.Input { Case = the.Id, Text = "Hei" }).ShouldSucceed();
        await Write();
        Host.Time.Pass(NoticeWriter.Kept + TimeSpan.FromDays(1));
        await As(the.Officer).Submit(new SendCaseMessage.Input { Case = the.Id, Text = "Igjen" }).ShouldSucceed();
        await Writer.RemoveOld(CancellationToken.None);
        (await Ends(the.Lead)).ShouldBe([null]);
    }

    /// <summary>Counts how often the database is opened, and fails once.</summary>
    private sealed class CountedSource(IAppDbSource inner) : IAppDbSource
    {
        public int Fails { get; init; }

        public int Opened { get; private set; }

        public AppDb Open() => ++Opened == Fails ? throw new InvalidOperationException("Cannot be opened.") : inner.Open();
    }

    private static ChooseNotices.Input Choosing(string group, NoticeWay way) =>
        new() { Groups = [new() { Group = group, Way = way.ToString() }] };

    private Task<CaseFileId> CaseOf(GivenHandling the) =>
        Read(db => db.Set<CaseFile>().Where(c => c.Subject == the.Id.Value).Select(c => c.Id).SingleAsync());

    private NoticeWriter Writer => Host.Services.GetRequiredService<NoticeWriter>();

    private Task Write() => Writer.WriteDue(CancellationToken.None);

    private Task<List<OutgoingMail>> Mails(Member member) => Read(db => db.Set<OutgoingMail>().Where(m => m.To == member.User.Email).ToListAsync());

    private Task<List<NoticeEnd?>> Ends(Member member) =>
        Read(db => db.Set<Notice>().Where(n => n.User == member.Id).OrderBy(n => n.Id).Select(n => n.Ended).ToListAsync());
}

public sealed class NoticeWriterTests_OnSqlite(SqliteHost host) : NoticeWriterTests(host), IClassFixture<SqliteHost>;

public sealed class NoticeWriterTests_OnPostgres(PostgresHost host) : NoticeWriterTests(host), IClassFixture<PostgresHost>;
