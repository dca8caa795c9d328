using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Samlop.Access.People;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.Reviewing;

/// <summary>What is chosen for a role.</summary>
public enum ReviewedAs
{
    Keep,
    End,
}

/// <summary>
/// Lagre gjennomgangen: what is chosen for some of the roles, to be gone on with. Nobody chooses for a role of their own: another
/// administrator does, or one of the installation where there is no other.
/// </summary>
[TellsNobody(Untold.OwnWork)]
public sealed class SaveReview(AppDb db, OsloClock clock) : IUseCase<SaveReview.Input, Done>, ISavesDraft
{
    public static Permission Needs => AddUser.Needs;

    public static readonly Refusal OwnRoleReviewed = Refusal.In<ReviewText>(nameof(OwnRoleReviewed));

    public sealed class Input : IInput<SaveReview, Input, Done>
    {
        public OrganisationId Organisation { get; set; }

        public List<TypedChoice> Rows { get; set => field = value ?? []; } = [];
    }

    public async Task<Outcome<Done>> Handle(Input input, Actor actor, Change change, CancellationToken cancel)
    {
        if (!await db.Rows<Organisation>().VisibleTo(actor.ForAdministration()).AnyAsync(o => o.Id == input.Organisation, cancel))
            return Refusal.NotFound;

        var ids = input.Rows.ConvertAll(row => new MembershipId(row.Role));
        var found = await (
            from m in db.Reviewed(input.Organisation, actor, clock.Today)
            join u in db.Set<User>() on m.User equals u.Id
            where ids.Contains(m.Id)
            select new { Membership = m, u.Name }).ToListAsync(cancel);
        if (found.Exists(row => row.Membership.User == actor.User)) return OwnRoleReviewed;
        var ends = await db.Rows<Membership>().ManageableBy(actor.ForAdministration()).Where(m => ids.Contains(m.Id)).Select(m => m.Id)
            .ToListAsync(cancel);

        var (errors, read) = (new FieldErrors(), new List<(MembershipId Id, ReviewedAs? As, DateOnly? LastDay)>());
        foreach (var (row, index) in input.Rows.Select((row, index) => (row, index)))
        {
            // A role that ended meanwhile is not gone through any more.
            if (found.Find(f => f.Membership.Id.Value == row.Role) is not { } of) continue;
            var field = $"{nameof(Input.Rows)}[{index}]";
            if (row.Told == row.Shown && (row.As is ReviewedAs.End || string.IsNullOrWhiteSpace(row.LastDay))) continue;
            read.Add((of.Membership.Id, row.As, row.Read(of.Membership, of.Name, ends, field, actor, clock.Today, errors)));
        }

        var review = await db.OpenReview(input.Organisation, cancel);
        if (review is null) db.Add(review = new AccessReview(NewId.Of<AccessReviewId>(change.At), input.Organisation, change.At));
        var chosen = await db.Set<ReviewChoice>().Where(c => c.Review == review.Id && ids.Contains(c.Membership)).ToListAsync(cancel);
        foreach (var (row, index) in input.Rows.Select((row, index) => (row, index)))
        {
            var id = new MembershipId(row.Role);
            if (!read.Exists(r => r.Id == id) || TypedChoice.Of(chosen.Find(c => c.Membership == id)) == row.Shown) continue;
            errors.Add(
                $"{nameof(Input.Rows)}[{index}].{nameof(TypedChoice.Choice)}",
                Phrase.In<ReviewText>(nameof(ReviewText.Error_ChosenByAnother)),
                found.Find(f => f.Membership.Id == id)!.Name);
        }

        if (errors.Any) return errors;
        foreach (var (id, reviewedAs, lastDay) in read)
        {
            var choice = chosen.Find(c => c.Membership == id);
            if (reviewedAs is null)
            {
                if (choice is not null) db.Remove(choice);
                continue;
            }

            if (choice is null) db.Add(choice = new ReviewChoice(review.Id, id));
            choice.Choose(lastDay, actor.User);
        }

        return new Done();
    }
}

/// <summary>What is chosen for one role, as it is typed.</summary>
public sealed class TypedChoice
{
    /// <summary>Id of the membership.</summary>
    public Guid Role { get; set; }

    /// <summary>A <see cref="ReviewedAs"/> by name; empty where nothing is chosen yet.</summary>
    public string? Choice { get; set; }

    public string? LastDay { get; set; }

    /// <summary>What was chosen when the page was drawn; only what differs from it is the writer's own.</summary>
    public string? Shown { get; set => field = value ?? ""; } = "";

    /// <summary>What is typed, in the words of <see cref="Shown"/>.</summary>
    internal string Told => As is null ? "" : As is ReviewedAs.Keep ? nameof(ReviewedAs.Keep)
        : NorwegianDate.TryParse(LastDay, out var day) ? Ending(day) : nameof(ReviewedAs.End);

    internal static string Of(ReviewChoice? choice) =>
        choice is null ? "" : choice.LastDay is { } day ? Ending(day) : nameof(ReviewedAs.Keep);

    private static string Ending(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{nameof(ReviewedAs.End)} {day:yyyy-MM-dd}");

    internal ReviewedAs? As => TypedField.Choice<ReviewedAs>(Choice);

    /// <summary>The last day; null where the role is kept, or nothing is chosen.</summary>
    internal DateOnly? Read(
        Membership of, string name, List<MembershipId> ends, string field, Actor actor, DateOnly today, FieldErrors errors)
    {
        if (As != ReviewedAs.End)
        {
            // A day that stands without its choice is not thrown away in silence, unless it is the one that was there before.
            if (!string.IsNullOrWhiteSpace(LastDay) && !Shown!.StartsWith(nameof(ReviewedAs.End), StringComparison.Ordinal))
                errors.Add($"{field}.{nameof(Choice)}", Phrase.In<ReviewText>(nameof(ReviewText.Error_DayWithoutEnd)), name);
            return null;
        }

        if (!ends.Contains(of.Id))
            errors.Add($"{field}.{nameof(Choice)}", Phrase.In<ReviewText>(nameof(ReviewText.Error_EndedByInstallation)), name);

        var earliest = of.EarliestEnd(today, actor.User);
        var wrong = !NorwegianDate.TryParse(LastDay, out var day) ? Phrase.In<CommonText>(nameof(CommonText.Error_Date))
            : day < earliest ? Phrase.In<AccessText>(nameof(AccessText.Error_TooEarly), new DateArgument(earliest))
            : of.To < day ? Phrase.In<AccessText>(nameof(AccessText.Error_EndsEarlier), new DateArgument(of.To.Value))
            : null;
        if (wrong is not null) errors.Add($"{field}.{nameof(LastDay)}", wrong, name);
        return day;
    }
}
