using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Access.Links;
using Samlop.Persons;
using Samlop.Persons.Folder;
using Samlop.Persons.Grounds;
using Samlop.Persons.Record;
using Samlop.Persons.Terms;
using Samlop.Platform.Data;
using Samlop.Platform.Files;
using Samlop.Platform.Mail;
using Samlop.Platform.Security;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Cases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Persons.Folder;

/// <summary>A paper that is asked for is handed in by a link that works once, by somebody who is not signed in.</summary>
public abstract class HandInByLinkTests(SamlopHost host) : HostTests(host)
{
    private const SharingPurpose Purpose = SharingPurpose.RecommendAndTakeIn;

    private static readonly byte[] Png = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, 1, 2, 3];

    [Fact, SentTwice]
    public async Task Link_IsSentWithTheAsking_OpenedAsOftenAsOneLikes_HandsInOnce_AndIsThenDead()
    {
        var the = await Asked(byLink: false);
        var page = await As(the.Adviser).Get(FolderUrls.Folder(the.Person, Purpose));
        page.ShouldSay("Send en lenke på e-post").ShouldNotSay(the.Email);
        page = await page.Post("ask-document", ("AskInput.Kind", nameof(DocumentKind.ResidencePermit)), ("AskInput.Due", Written.ShortDate(Today.AddDays(9))), ("AskInput.SendLink", "true"));
        page.ShouldSay($"Hvis det finnes en adresse som kan brukes, er lenken sendt. Den virker til og med {Written.Date(Today.AddDays(14))}.").ShouldNotSay(the.Email);

        var mail = await MailTo(the.Email);
        mail.Subject.ShouldBe($"{the.Adviser.Organisation.Name} ber deg om et dokument");
        foreach (var secret in new[] { "Oppholdstillatelse", "Lenkesen" }) mail.Body.ShouldNotContain(secret);
        var token = await TokenTo(the.Email);
        mail.Body.ShouldNotContain(token);
        (await Read(db => db.Set<OneTimeLink>().TagWith($"{RowLevel.Mark} one_time_link").SingleAsync(l => l.Receiver == the.Person.Value))).KeyHash.ShouldBe(LinkKey.HashOf(token));

        // A scanner of mail opens it, and it works still.
        for (var opened = 0; opened < 2; opened++)
        {
            page = await Anyone().Get(LinkUrls.Link(token));
            page.ShouldSay($"Lever dokumentet som {the.Adviser.Organisation.Name} har bedt om.").ShouldSay($"De trenger det innen {Written.Date(Today.AddDays(9))}.");
            page.ShouldNotSay("ppholdstillatelse").ShouldNotSay("Lenkesen").ShouldNotSay(the.Email);
            page.Answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            page.Answer.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
        }

        (await Anyone().PostFile(LinkUrls.Link(token), "hand-in-by-link", "Input.Files", "falsk.pdf", "Ikke en PDF"u8.ToArray())).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var answer = await Anyone().PostFile(LinkUrls.Link(token), "hand-in-by-link", "Input.Files", "Kari Nordmann.png", Png);
        (answer.StatusCode, answer.RequestMessage!.RequestUri!.AbsolutePath).ShouldBe((HttpStatusCode.OK, "/lenke/dokument/takk"));
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain("Takk, dokumentet er levert");
        await ShouldBeDead(token);

        (await As(the.Adviser).Get(FolderUrls.Folder(the.Person, Purpose))).ShouldSay("Levert med en engangslenke").ShouldNotSay("Levert av personen selv").ShouldNotSay("er lenken sendt");
        (await ToldTo(the.Adviser)).ShouldBe(["Dere har fått et dokument med en engangslenke."]);
        (await Read(db => db.Set<PersonDocument>().CountAsync(d => d.Person == the.Person && d.CameBy == DocumentCameBy.Link))).ShouldBe(1);
        var process = await Read(db => db.Set<Samlop.Audit.Process>().SingleAsync(p => p.Code == "persons.document-handed-in-by-link"
            && db.Set<Samlop.Audit.ProcessEvent>().Any(e => e.Process == p.Id && e.Subject == the.Person.Value)));
        (process.User, process.Organisation, process.Role).ShouldBe((null, null, Actor.LinkCode));
        (await Read(db => db.Set<Samlop.Audit.ProcessEvent>().AnyAsync(e => e.Data.Contains(token)))).ShouldBeFalse();
    }

    [Fact, SentTwice]
    public async Task Link_IsSentAgain_AndRevoked_OnThePageOfTheFolder()
    {
        var the = await Asked();
        var first = await TokenTo(the.Email);
        Host.Time.Pass(TimeSpan.FromMinutes(1));
        var page = await As(the.Adviser).Get(FolderUrls.Folder(the.Person, Purpose));
        page = await page.Post("send-link", ("SendInput.Asked", the.AskedId));
        var second = await TokenTo(the.Email);
        second.ShouldNotBe(first);
        await ShouldBeDead(first);
        (await Anyone().Get(LinkUrls.Link(second))).HasForm("hand-in-by-link").ShouldBeTrue();
        page = await page.Post("revoke-link", ("RevokeInput.Asked", the.AskedId));
        page.ShouldSay("Attest fra arbeid, etterspurt").ShouldNotSay("er lenken sendt");
        await ShouldBeDead(second);
        await As(the.Adviser).Submit(new RevokeHandInLink.Input { Person = the.Person, Asked = the.AskedId }).ShouldBeRefused(OneTimeLinks.LinkIsOver);
        var stranger = await Given.AMember(Role.ProgrammeAdviser);
        await As(stranger).Submit(new SendHandInLink.Input { Person = the.Person, Asked = the.AskedId }).ShouldBeRefused(Refusal.NotFound);
        await As(stranger).Submit(new RevokeHandInLink.Input { Person = the.Person, Asked = the.AskedId }).ShouldBeRefused(Refusal.NotFound);
    }

    [Fact]
    public async Task DeadLinks_AnswerAlike_WhateverIsTheMatter()
    {
        var wrong = await ShouldBeDead(new string('0', LinkKey.Length));
        await Dead(async the => await As(the.Adviser).Submit(new RevokeHandInLink.Input { Person = the.Person, Asked = the.AskedId }).ShouldSucceed());
        await Dead(async the => await As(the.Adviser).Submit(new WithdrawAsking.Input { Person = the.Person, Asked = the.AskedId }).ShouldSucceed());
        await Dead(async the => await Given.Graded(the.Person));
        // The body has to do with the person no more; of another body that has, nothing follows.
        await Dead(async the =>
        {
            await Given.ATie(the.Person, await Given.AMember(Role.TradeTeacher));
            var tie = await Read(db => db.Set<Tie>().SingleAsync(t => t.Person == the.Person && t.Body == the.Adviser.Organisation.Id));
            tie.To = Today.AddDays(-1);
            await Given.Changed(tie);
        });
        await Dead(async the =>
        {
            the.Contact.To = Today.AddDays(-1);
            await Given.Changed(the.Contact);
        });
        // Handed in elsewhere: by the body itself, of the same kind.
        await Dead(async the => (await As(the.Adviser).PostFile(FolderUrls.Add(the.Person, DocumentKind.WorkReference), "add-document", "Input.Files", "a.png", Png)).StatusCode.ShouldBe(HttpStatusCode.OK));
        // Sent anew: the earlier is dead, the later is not.
        await Dead(async the =>
        {
            Host.Time.Pass(TimeSpan.FromMinutes(1));
            await As(the.Adviser).Submit(new SendHandInLink.Input { Person = the.Person, Asked = the.AskedId }).ShouldSucceed();
            (await Anyone().Get(LinkUrls.Link(await TokenTo(the.Email)))).HasForm("hand-in-by-link").ShouldBeTrue();
        }, anew: true);
        await Dead(the =>
        {
            Today = Today.AddDays(15);
            return Task.CompletedTask;
        });

        async Task Dead(Func<Case, Task> dies, bool anew = false)
        {
            var the = await Asked();
            var token = await TokenTo(the.Email);
            var opened = await Anyone().Get(LinkUrls.Link(token));
            opened.HasForm("hand-in-by-link").ShouldBeTrue();
            await dies(the);
            (await ShouldBeDead(token)).ShouldBe(wrong);
            if (!anew) await By(the).ShouldBeRefused(OneTimeLinks.LinkIsOver);
        }
    }

    [Fact]
    [OnBothDatabases]
    public async Task TwoAtOnce_HandItInOnce()
    {
        var the = await Asked();
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => By(the)));
        both.Count(outcome => outcome.Succeeded).ShouldBe(1);
        (await Read(db => db.Set<PersonDocument>().CountAsync(d => d.Person == the.Person))).ShouldBe(1);
        (await Read(db => db.Set<AskedDocument>().CountAsync(a => a.Person == the.Person && a.EndedAt == null))).ShouldBe(0);
    }

    [Fact]
    public async Task LinkOfOnePaper_HandsInThatAlone_AndNoOtherAct()
    {
        var (the, other) = (await Asked(), await Asked());
        await As(the.Adviser).Submit(new AskForDocument.Input { Person = the.Person, Kind = nameof(DocumentKind.Diploma) }).ShouldSucceed();
        await By(the).ShouldSucceed();
        (await Read(db => db.Set<AskedDocument>().Where(a => a.Person == the.Person && a.EndedAt == null).Select(a => a.Kind).ToListAsync())).ShouldBe([DocumentKind.Diploma]);
        (await Read(db => db.Set<PersonDocument>().CountAsync(d => d.Person == other.Person))).ShouldBe(0);

        var runner = Host.Services.GetRequiredService<Runner>();
        var actor = await ActorBy(other);
        await runner.Run(new ReadOwnFolder.Input(), actor).ShouldBeRefused(Refusal.NotAllowed);
        await runner.Run(new WithdrawAsking.Input { Person = other.Person, Asked = other.AskedId }, actor).ShouldBeRefused(Refusal.NotAllowed);
        await runner.Run(Files(), await Host.ActorOf(other.Adviser)).ShouldBeRefused(Refusal.NotAllowed);
        await runner.Run(Files(), Actor.System).ShouldBeRefused(OneTimeLinks.LinkIsOver);
        await runner.Run(Files(), Actor.ByLink(Given.Id<OneTimeLinkId>(), HandInByLink.Needs)).ShouldBeRefused(OneTimeLinks.LinkIsOver);
    }

    [Fact]
    public async Task ProtectedPerson_AndOneWithoutAddress_AreSentNone_AndTheAskerIsToldTheSameAsOfOthers()
    {
        var (the, hidden) = (await Asked(byLink: false), await Asked(byLink: false));
        var without = await Given.APersonOf(the.Adviser);
        await Given.Graded(hidden.Person);
        await Given.Saved(new NamedViewer { Person = hidden.Person, User = hidden.Adviser.Id, Organisation = hidden.Adviser.Organisation.Id, From = TestData.Before });
        var told = new HashSet<string>();
        foreach (var (adviser, person) in new[] { (the.Adviser, the.Person), (the.Adviser, without), (hidden.Adviser, hidden.Person) })
        {
            var page = await As(adviser).Get(FolderUrls.Folder(person, Purpose));
            page.ShouldSay("Send en lenke på e-post");
            page = await page.Post("ask-document", ("AskInput.Kind", nameof(DocumentKind.WorkReference)), ("AskInput.SendLink", "true"));
            told.Add(Main(page.ShouldSay("Hvis det finnes en adresse som kan brukes, er lenken sendt.")));
            var asked = await Read(db => db.Set<AskedDocument>().Where(a => a.Person == person).Select(a => a.Id.Value.ToString()).SingleAsync());
            Host.Time.Pass(TimeSpan.FromMinutes(1));
            told.Add(Main(page = await page.Post("send-link", ("SendInput.Asked", asked))));
            told.Add(Main((await page.Post("revoke-link", ("RevokeInput.Asked", asked))).ShouldNotSay("er lenken sendt")));
        }

        told.Count.ShouldBe(3, string.Join("\n", told));
        (await Read(db => db.Set<OutgoingMail>().AnyAsync(m => m.To == the.Email))).ShouldBeTrue();
        (await Read(db => db.Set<OutgoingMail>().AnyAsync(m => m.To == hidden.Email))).ShouldBeFalse();

        static string Main(Page page) => Page.Flat(page.Document.QuerySelector("main")!.TextContent);
    }

    [Theory]
    [InlineData("uk", "ltr", "просить у вас документ", "Здайте документ, який запитує", "Дякуємо, документ здано")]
    [InlineData("ar", "rtl", "تطلب منك", "سلّم الوثيقة التي طلبتها", "شكرًا، تم تسليم الوثيقة")]
    public async Task LetterAndPage_AreInTheLanguageRecordedOfThePerson_WhoIsToldThatALinkWasUsed(string code, string direction, string subject, string lead, string thanks)
    {
        var (the, participant) = (await Asked(byLink: false), await Given.AMember(Role.Participant));
        await As(the.Adviser).Submit(new RecordIdentification.Input { Person = the.Person, Email = participant.User.Email, HasSeen = true }).ShouldSucceed();
        await Given.Saved(new SpokenLanguage { Id = Given.Id<FactId>(), Person = the.Person, Language = code, Interpreter = InterpreterNeed.OnSite, From = TestData.Before });
        await As(the.Adviser).Submit(Asking(the.Person)).ShouldSucceed();
        var mail = await MailTo(the.Email);
        mail.Subject.ShouldContain(subject);
        foreach (var norwegian in new[] { "Hei", "hilsen", "Lenken", "Ingen leser" }) mail.Body.ShouldNotContain(norwegian);
        var link = LinkUrls.Link(await TokenTo(the.Email));
        Host.Services.GetRequiredService<MailSecrets>().Opened(mail).Body.ShouldContain($"{link}?sprak={code}");

        var page = await Anyone().Get($"{link}?sprak={code}");
        page.ShouldSay(lead).Document.QuerySelector($"main [lang={code}][dir={direction}] form").ShouldNotBeNull();
        (page.Answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? string.Join(' ', cookies) : "").ShouldNotContain("lesesprak");
        (await Anyone().Get(page.Document.QuerySelector("main a[lang=en]")!.GetAttribute("href")!)).ShouldSay("Hand in the document that").HasForm("hand-in-by-link").ShouldBeTrue();

        Host.Time.Pass(TimeSpan.FromMinutes(1));
        // Somebody is signed in in the browser, and clicks twice: nobody in particular is thanked, twice.
        var client = As(participant);
        var twice = await client.Get($"{link}?sprak={code}");
        for (var click = 0; click < 2; click++)
        {
            using var answer = await client.SendFile(twice, "hand-in-by-link", "Input.Files", "attest.png", Png);
            WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain(thanks);
        }

        (await Read(db => db.Set<PersonDocument>().CountAsync(d => d.Person == the.Person))).ShouldBe(1);
        (await client.Get($"{link}?sprak={code}")).ShouldSay("Lenken virker ikke lenger").Document.QuerySelector($"main [lang={code}][dir={direction}]").ShouldNotBeNull();
        (await ToldTo(participant)).ShouldBe(["Noen ber deg om et dokument.", "Noen har brukt en engangslenke for å levere et dokument for deg."]);
        (await client.Get(FolderUrls.Own)).ShouldSay($"levert med en engangslenke til {the.Adviser.Organisation.Name}").ShouldNotSay("levert av deg");
        (await client.Get(PersonUrls.OwnRecord)).ShouldSay($"levert med en engangslenke til {the.Adviser.Organisation.Name}");
    }

    [Fact]
    public async Task MailOfAnOrdinaryPaper_SaysWhichItIs_AndOfOneThatTellsOfTheStay_DoesNot()
    {
        var the = await Asked();
        (await MailTo(the.Email)).Body.ShouldContain("Attest fra arbeid");
        DocumentKinds.All.Where(kind => !DocumentKinds.MayBeNamed(kind)).ShouldBe([DocumentKind.ResidencePermit]);
    }

    private static AskForDocument.Input Asking(PersonId person) => new() { Person = person, Kind = nameof(DocumentKind.WorkReference), SendLink = true };

    private static HandInByLink.Input Files() => new() { Files = [new ReceivedFile(new string('a', 64), "attest.png", 1, FileKind.Png)] };

    private sealed record Case(Member Adviser, PersonId Person, string Email, ContactDetail Contact, string AskedId);

    /// <summary>Somebody with an address, who is asked for a reference from work.</summary>
    private async Task<Case> Asked(bool byLink = true)
    {
        var adviser = await Given.AMember(Role.ProgrammeAdviser);
        var person = await Given.APersonOf(adviser, $"Lenkesen{TestData.Next()}");
        var email = $"lenke{TestData.Next()}@example.test";
        var contact = await Given.Saved(new ContactDetail { Id = Given.Id<FactId>(), Person = person, Way = ContactWay.Email, Value = email, From = TestData.Before });
        if (!byLink) return new(adviser, person, email, contact, "");
        await As(adviser).Submit(Asking(person)).ShouldSucceed();
        var asked = await Read(db => db.Set<AskedDocument>().Where(a => a.Person == person).Select(a => a.Id).SingleAsync());
        return new(adviser, person, email, contact, asked.Value.ToString());
    }

    private async Task<Actor> ActorBy(Case the) => Actor.ByLink(
        await Read(db => db.Set<OneTimeLink>().TagWith($"{RowLevel.Mark} one_time_link").Where(l => l.Receiver == the.Person.Value).Select(l => l.Id).SingleAsync()), HandInByLink.Needs);

    private async Task<Outcome<Done>> By(Case the) => await Host.Services.GetRequiredService<Runner>().Run(Files(), await ActorBy(the));

    private async Task<string> ShouldBeDead(string token)
    {
        var page = await Anyone().Get(LinkUrls.Link(token));
        page.ShouldBe(HttpStatusCode.OK).ShouldSay("Lenken virker ikke lenger").HasForm("hand-in-by-link").ShouldBeFalse();
        return page.Text;
    }

    private Task<OutgoingMail> MailTo(string email) =>
        Read(db => db.Set<OutgoingMail>().Where(m => m.To == email && m.Sealed != null).OrderByDescending(m => m.At).FirstAsync());

    /// <summary>The key in the newest mail, as it leaves.</summary>
    private async Task<string> TokenTo(string email)
    {
        var body = Host.Services.GetRequiredService<MailSecrets>().Opened(await MailTo(email)).Body;
        return body.Substring(body.IndexOf("/lenke/", StringComparison.Ordinal) + "/lenke/".Length, LinkKey.Length);
    }
}

public sealed class HandInByLinkTests_OnSqlite(SqliteHost host) : HandInByLinkTests(host), IClassFixture<SqliteHost>;

public sealed class HandInByLinkTests_OnPostgres(PostgresHost host) : HandInByLinkTests(host), IClassFixture<PostgresHost>;
