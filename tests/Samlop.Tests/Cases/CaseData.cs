using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samlop.Access;
using Samlop.Cases;
using Samlop.Cases.Journal;
using Samlop.Cases.Threads;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Tests.Support;

namespace Samlop.Tests.Cases;

/// <summary>A case with people on both sides.</summary>
internal sealed record GivenCase(CaseFileId Id, CaseNumber Number, Guid Subject, Member Officer, Member Decider, Member Payer, Member Lead, Member Chief)
{
    public string Url => CaseUrls.Case(Number);

    public string NewThread => CaseUrls.NewThread(Number);

    public string Thread(int number = 1) => CaseUrls.Thread(Number, number);
}

/// <summary>A kind of case that the tests alone have: between two, about nothing, open to all of its owner.</summary>
internal static class TestCases
{
    public const string Code = "test";
    public const string Party = "county";

    /// <summary>The deadlines of subjects that have one.</summary>
    public static readonly ConcurrentDictionary<Guid, DateTimeOffset> Deadlines = new();

    public static CaseKind Kind { get; } = new(
        Code,
        new CaseRole("directorate", Phrase.Verbatim("direktoratet"))
        {
            Readers = [Role.CaseOfficer, Role.DecisionMaker, Role.Attestant],
            Writers = [Role.CaseOfficer],
            Registrars = [Role.CaseOfficer],
        },
        new CaseRole(Party, Phrase.Verbatim("fylkeskommunen"))
        {
            Readers = [Role.ProjectLead, Role.ChiefExecutive],
            Writers = [Role.ProjectLead, Role.ChiefExecutive],
        })
    {
        Deadline = (_, subject, _) => Task.FromResult(Deadlines.TryGetValue(subject, out var at) ? at : (DateTimeOffset?)null),
    };

    public static CaseOpening Opening(Guid subject, OrganisationId owner, OrganisationId party, CaseTitles titles) =>
        new(subject, Code, owner, [new OpenedFor(party, Party)], titles);
}

/// <summary>Cases as tests are given them: opened by something the county sent.</summary>
internal static class CaseData
{
    public static async Task<GivenCase> ACase(this TestData given, DateTimeOffset? deadline = null, Organisation? directorate = null, string title = "Søknad om tilskudd", bool closed = false)
    {
        directorate ??= await given.AnOrganisation(OrganisationKind.Directorate);
        var officer = await given.AMember(Role.CaseOfficer, directorate);
        var lead = await given.AMember(Role.ProjectLead);
        var input = new ReceiveSomething.Input { Owner = directorate.Id, Party = lead.Organisation.Id, Title = title, Closes = closed };
        if (deadline is { } at) TestCases.Deadlines[input.Subject] = at;
        var received = await given.Receive(lead, input).ShouldSucceed();
        await using var db = given.Host.OpenDb();
        var id = await db.Set<CaseFile>().Where(c => c.Subject == input.Subject).Select(c => c.Id).SingleAsync();
        return new GivenCase(
            id, received.Number, input.Subject, officer,
            await given.AMember(Role.DecisionMaker, directorate), await given.AMember(Role.Attestant, directorate),
            lead, await given.AMember(Role.ChiefExecutive, lead.Organisation));
    }

    /// <summary>Runs the sending as a member who may.</summary>
    public static async Task<Outcome<ReceiveSomething.Received>> Receive(this TestData given, Member member, ReceiveSomething.Input input)
    {
        var actor = await given.Host.ActorOf(member);
        var may = actor with { Rights = new Rights(actor.Roles, actor.Rights.All.Append(ReceiveSomething.Needs)) };
        return await given.Host.Services.GetRequiredService<Runner>().Run(input, may);
    }

    /// <summary>A thread that a member begins in the case.</summary>
    public static async Task<CaseThreadId> AThread(
        this TestData given, Member by, CaseFileId caseFile, string text = "Hei", bool asks = false, string topic = "Spørsmål", string? answerBy = null,
        params Member[] with)
    {
        var begun = await given.Host.As(by).Submit(new BeginThread.Input
        {
            Case = caseFile,
            Topic = topic,
            Text = text,
            WantsAnswer = asks,
            AnswerBy = answerBy,
            With = [.. with.Select(member => $"{member.Organisation.Id.Value}")],
            AnswerFrom = [.. with.Select(member => $"{member.Organisation.Id.Value}")],
        }).ShouldSucceed();
        await using var db = given.Host.OpenDb();
        return await db.Set<CaseThread>().Where(t => t.Case == caseFile && t.Number == begun.Thread).Select(t => t.Id).SingleAsync();
    }

    /// <summary>An entry registered by the officer; internal unless said otherwise.</summary>
    public static async Task<JournalEntryId> AnEntry(this TestData given, GivenCase the, EntryDirection direction = EntryDirection.Internal, string title = "Notat", string? note = "Teksten", string? ground = null)
    {
        var registered = await given.Host.As(the.Officer).Submit(new RegisterDocument.Input
        {
            Case = the.Id,
            Direction = direction.ToString(),
            DocumentDate = "07.03.2022",
            PublicTitle = title,
            Ground = ground,
            Note = note,
        }).ShouldSucceed();
        await using var db = given.Host.OpenDb();
        return await db.Set<JournalEntry>().Where(e => e.Case == the.Id && e.Number == registered.Entry).Select(e => e.Id).SingleAsync();
    }

    /// <summary>Chooses a file in a form of the page and sends it, as a browser does.</summary>
    public static async Task<HttpResponseMessage> PostFile(this Client client, string url, string form, string field, string name, byte[] content) =>
        await client.SendFile(await client.Get(url), form, field, name, content);

    /// <summary>The same from a page that is there already: once more, it is a second click.</summary>
    public static async Task<HttpResponseMessage> SendFile(this Client client, Page page, string form, string field, string name, byte[] content)
    {
        var element = page.Document.Forms.Single(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);
        using var multipart = new MultipartFormDataContent();
        foreach (var hidden in element.QuerySelectorAll("input[type=hidden]")) multipart.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        multipart.Add(file, field, name);
        return await client.Http.PostAsync(new Uri(page.Url, UriKind.Relative), multipart);
    }

    public static async Task<HttpResponseMessage> Fetch(this Client client, string url)
    {
        await client.SignIn();
        return await client.Http.GetAsync(new Uri(url, UriKind.Relative));
    }
}
