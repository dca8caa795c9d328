using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Grants.Calls;
using Samlop.Platform.Data;
using Samlop.Platform.UseCases;
using Samlop.Questionnaires;

namespace Samlop.Grants.Apply;

/// <summary>A part of an application as its page reads it.</summary>
public sealed record DraftPart(
    GrantApplicationId Id,
    CallId Call,
    string Number,
    PartOnPage Saved,
    bool Sent,
    DateTimeOffset? ConfirmedAt,
    IReadOnlyList<DraftLetter> Letters
)
{
    public Answers Content => Saved.Answers;

    /// <summary>Null where the actor has no such application to work on.</summary>
    internal static Task<DraftPart?> Find(AppDb db, Actor actor, GrantApplicationId id, string part)
    {
        var own = db.Rows<GrantApplication>().ManageableBy(actor.ForCases());
        var sent = own.Where(GrantApplication.LiesWithDirectorate);
        return (
            from a in own
            join c in db.Rows<Call>().Published() on a.Call equals c.Id
            from p in a.Parts
            where a.Id == id && p.Part == part
            select new DraftPart(
                a.Id, a.Call, c.Number,
                PartOnPage.Of(p, db.Set<User>().Where(x => x.Id == p.SavedBy).Select(x => x.Name).SingleOrDefault()),
                sent.Any(s => s.Id == a.Id), a.ConfirmedAt,
                a.Attachments.Where(f => f.RemovedAt == null && f.Partner != null).Select(f => new DraftLetter(f.Partner!, f.Name))
                    .ToList())).AsSplitQuery().SingleOrDefaultAsync();
    }
}

/// <summary>A letter of intent by its name, and the code of the row of its partner.</summary>
public sealed record DraftLetter(string Partner, string Name);
