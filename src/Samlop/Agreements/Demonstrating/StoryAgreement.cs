using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Access.Demonstrating;
using Samlop.Agreements.Agree;
using Samlop.Agreements.Continue;
using Samlop.Agreements.Expect;
using Samlop.Agreements.Meet;
using Samlop.Agreements.Principles;
using Samlop.Agreements.Sign;
using Samlop.Agreements.Tables;
using Samlop.Agreements.Write;
using Samlop.Platform.Data;
using Samlop.Platform.Print;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Demonstrating;

/// <summary>One agreement of the story, by whom its acts are told: the person that writes it, and what has been begun.</summary>
/// <param name="Writer">Somebody of the organisation that keeps it.</param>
internal sealed record StoryAgreement(string Title, string Writer, Role Role)
{
    public Task Begin(StoryTeller teller, string kind, NorwegianForm form, string from, string to, AgreementId? under = null) =>
        teller.Do(Writer, Role, new BeginAgreement.Input
        {
            Kind = kind,
            Title = Title,
            Form = form.ToString(),
            From = from,
            To = to,
            Under = under?.Value.ToString(),
        });

    /// <summary>The agreement as it was begun earlier in the story.</summary>
    public Task<Agreement> Read(StoryTeller teller) => teller.Read(db =>
        db.Rows<Agreement>().All(Because.StoryIsTold).WithAll().SingleAsync(a => a.Title == Title));

    public async Task<AgreementId> Id(StoryTeller teller) => (await Read(teller)).Id;

    /// <summary>Parties are added in the order that they sign in, those of one place at the same time.</summary>
    public async Task Add(StoryTeller teller, params (string Organisation, OrganisationKind As, int Place)[] parties)
    {
        var id = await Id(teller);
        foreach (var (organisation, kind, place) in parties)
        {
            var party = $"{(await Organisation(teller, organisation)).Value} {kind}";
            var order = place.ToString(CultureInfo.InvariantCulture);
            await teller.Do(Writer, Role, new AddParty.Input { Agreement = id, Party = party, Place = order });
        }
    }

    /// <summary>What is agreed on topics, and who answers for each.</summary>
    public async Task Write(StoryTeller teller, params (string Topic, string Text, string Responsible)[] topics)
    {
        var id = await Id(teller);
        foreach (var (topic, text, responsible) in topics)
        {
            await teller.Do(Writer, Role, new SaveTopic.Input
            {
                Agreement = id,
                Part = topic,
                Fields =
                [
                    new() { Key = AgreementForm.Agreed, Value = text },
                    new() { Key = AgreementForm.Responsible, Value = await PartyOf(teller, responsible) },
                ],
            });
        }
    }

    /// <summary>A party says what it is, what it must and may not do, what it expects of the others and what it can give.</summary>
    public async Task Expect(
        StoryTeller teller, string name, Role role, (string Is, string Mandate, string Expects, string Gives) answers)
    {
        var (agreement, actor) = (await Read(teller), await teller.Actor(name, role));
        await teller.Do(name, role, new SaveExpectations.Input
        {
            Agreement = agreement.Id,
            Part = ExpectForm.Part.Key,
            Fields =
            [
                new() { Key = ExpectForm.Is, Value = answers.Is },
                new() { Key = ExpectForm.Mandate, Value = answers.Mandate },
                new() { Key = ExpectForm.Expects, Value = answers.Expects },
                new() { Key = ExpectForm.Gives, Value = answers.Gives },
            ],
        });
        var draft = await teller.Read(db => db.DraftOf(agreement, agreement.PartyOf(actor.Organisation)!));
        await teller.Do(name, role, new GiveExpectations.Input { Agreement = agreement.Id, Seen = draft!.Version });
    }

    /// <summary>How a regional agreement answers the principles in force, in their order; those that are left out have no answer.</summary>
    public async Task AnswerPrinciples(StoryTeller teller, params string[] texts)
    {
        var inForce = (await teller.Read(db => db.PrinciplesInForce()))!;
        foreach (var (principle, text) in inForce.Principles.OrderBy(p => p.Place).Zip(texts))
        {
            await teller.Do(Writer, Role, new AnswerPrinciple.Input
            {
                Agreement = await Id(teller),
                Part = principle.Code,
                Fields = [new() { Key = PrincipleAnswerForm.Answer, Value = text }],
            });
        }
    }

    /// <summary>Who does the tasks of the cooperation; those that are left out have nobody.</summary>
    public async Task WriteTasks(StoryTeller teller, params (string Task, string Responsible)[] tasks)
    {
        var fields = new List<TypedAnswer>();
        foreach (var (task, responsible) in tasks)
            fields.Add(new() { Key = $"{task}_{AgreementForm.Responsible}", Value = await PartyOf(teller, responsible) });
        await teller.Do(Writer, Role, new SaveTopic.Input { Agreement = await Id(teller), Part = AgreementForm.Tasks, Fields = fields });
    }

    /// <summary>Rows of one of the tables, with cells in the order of its columns; a party is named behind an at sign.</summary>
    public async Task WriteRows(StoryTeller teller, string sheet, string list, IEnumerable<TypedAnswer> fields, params string?[][] rows)
    {
        var typed = new List<TypedRow>();
        foreach (var row in rows)
        {
            var cells = new List<string?>();
            foreach (var cell in row) cells.Add(cell is ['@', .. var party] ? await PartyOf(teller, party) : cell);
            typed.Add(new() { List = list, Cells = cells });
        }

        await teller.Do(
            Writer, Role, new SaveRows.Input { Agreement = await Id(teller), Part = sheet, Fields = [.. fields], Rows = typed });
    }

    /// <summary>Where leaders meet; all these parties are members.</summary>
    public async Task Meet(StoryTeller teller, string name, string mandate, params string[] parties)
    {
        var members = new List<string>();
        foreach (var party in parties) members.Add(await PartyOf(teller, party));
        await teller.Do(Writer, Role, new SaveBody.Input
        {
            Agreement = await Id(teller),
            Kind = BodyKinds.LeadersCode,
            Name = name,
            Mandate = mandate,
            TimesAYear = "2",
            Members = members,
        });
    }

    /// <summary>A role of the cooperation, at one of the parties.</summary>
    public async Task<AgreedRoleId> Have(StoryTeller teller, string kind, string party, string share) =>
        (await teller.Do(Writer, Role, new SaveRole.Input
        {
            Agreement = await Id(teller),
            Kind = kind,
            Party = await PartyOf(teller, party),
            Share = share,
        })).Role;

    public async Task Offer(StoryTeller teller, string kind, (string Name, Role Role) by, (string Name, Role Role) to)
    {
        var (role, version) = await RoleOf(teller, kind);
        await teller.Do(by.Name, by.Role, new OfferRole.Input
        {
            Agreement = await Id(teller),
            Role = role,
            BasedOn = version,
            To = (await teller.Actor(to.Name, to.Role)).User.Value.ToString(),
        });
    }

    public async Task Accept(StoryTeller teller, string kind, string name, Role role)
    {
        var (accepted, version) = await RoleOf(teller, kind);
        await teller.Do(
            name, role,
            new AnswerRole.Input { Agreement = await Id(teller), Role = accepted, BasedOn = version, Answer = AnswerRole.Accepts });
    }

    public async Task Promise(StoryTeller teller, string kind, string text, string due, string name, Role role) =>
        await teller.Do(
            name, role,
            new MakePromise.Input { Agreement = await Id(teller), Role = (await RoleOf(teller, kind)).Role, Text = text, DueOn = due });

    /// <summary>As it is now; without a printer on the machine it stays a draft.</summary>
    public async Task Send(StoryTeller teller, AgreementContents contents)
    {
        var agreement = await Read(teller);
        var draft = await teller.Read(async db => await contents.Read(agreement, await db.NamesOf(agreement)));
        var sent = await teller.Try(Writer, Role, new SendToSigning.Input { Agreement = agreement.Id, Seen = draft.Content.Hash() });
        if (sent.Refusal is not { } refusal || !PrintRefusal.All.Contains(refusal)) _ = sent.Value;
    }

    /// <summary>A leader signs what was sent.</summary>
    public async Task Sign(StoryTeller teller, string leader, Role role, string title)
    {
        if ((await Read(teller)).Out is not { } sent) return;
        await teller.Do(
            leader, role, new SignAgreement.Input { Agreement = sent.Agreement, Seen = sent.Mark, Title = title, IsRead = true });
    }

    /// <summary>What is done with it when all have signed; without a printer on the machine they have not.</summary>
    public StoryAct WhenSigned(string when, StoryTeller teller, Func<Task> act) => StoryTeller.On(when, async () =>
    {
        if ((await Read(teller)).SignedVersion is not null) await act();
    });

    /// <summary>A party as a choice posts it.</summary>
    public static async Task<string> PartyOf(StoryTeller teller, string organisation) =>
        (await Organisation(teller, organisation)).Value.ToString();

    private async Task<(AgreedRoleId Role, int Version)> RoleOf(StoryTeller teller, string kind)
    {
        var id = await Id(teller);
        var role = await teller.Read(db =>
            db.Rows<AgreedRole>().All(Because.StoryIsTold).SingleAsync(r => r.Agreement == id && r.KindCode == kind));
        return (role.Id, role.Version);
    }

    private static Task<OrganisationId> Organisation(StoryTeller teller, string name) =>
        teller.Read(db => db.Set<Organisation>().Where(o => o.Name == name).Select(o => o.Id).SingleAsync());
}
