using Samlop.Agreements.Agree;
using Samlop.Agreements.Meet;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;

namespace Samlop.Agreements.Continue;

/// <summary>Roles that nobody holds, for leaders.</summary>
internal sealed class VacantRolesBrief(AppDb db, OsloClock clock) : IBriefPart
{
    public string Code => "vacant";

    public int Order => 15;

    public Phrase Title => Phrase.In<ContinueText>(nameof(ContinueText.Brief_Vacant));

    public Phrase None => Phrase.In<ContinueText>(nameof(ContinueText.Brief_Vacant_None));

    public async Task<IReadOnlyList<BriefLine>> Read(BriefAsked asked, CancellationToken cancel)
    {
        var people = await db.PeopleOf(asked.Agreement, clock.Today, cancel);
        return
        [
            .. from role in await db.RolesOf(asked.Agreement, cancel)
               where role.IsInForce() && role.IsVacant(people) && asked.Agreement.PartyOf(role.Party) is not null
               select new BriefLine(
                   Sentence.Say(ContinueText.Role_At, role.Kind.Name, asked.Names[role.Party]),
                   ContinueUrls.Role(asked.Agreement.Number, role.Id)),
        ];
    }
}

/// <summary>What roles have promised and not kept in time.</summary>
internal sealed class LatePromisesBrief(AppDb db, OsloClock clock) : IBriefPart
{
    public string Code => "promises";

    public int Order => 40;

    public Phrase Title => Phrase.In<ContinueText>(nameof(ContinueText.Brief_Late));

    public Phrase None => Phrase.In<ContinueText>(nameof(ContinueText.Brief_Late_None));

    public async Task<IReadOnlyList<BriefLine>> Read(BriefAsked asked, CancellationToken cancel) =>
    [
        .. from role in await db.RolesOf(asked.Agreement, cancel)
           where role.IsInForce() && asked.Agreement.PartyOf(role.Party) is not null
           from promise in role.OpenPromises
           where promise.DueOn < clock.Today
           select new BriefLine(
               Sentence.Say(
                   ContinueText.Promise_Told, role.Kind.Name, asked.Names[role.Party], promise.Text, Written.Date(promise.DueOn)),
               ContinueUrls.Role(asked.Agreement.Number, role.Id)),
    ];
}
