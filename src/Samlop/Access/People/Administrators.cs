using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;
using Samlop.Waiting;

namespace Samlop.Access.People;

/// <summary>Somebody must always be able to let people in, and two to give a role of weight.</summary>
internal static class Administrators
{
    /// <summary>With fewer, nobody can approve what the other proposes.</summary>
    public const int Fewest = 2;

    /// <summary>Who administers an organisation: its own, and at the directorate those of the installation.</summary>
    public static IReadOnlyCollection<Role> Roles { get; } = [Role.OrganisationAdministrator, Role.Administrator];

    public static readonly Refusal OwnLastAdministrator = Refusal.In<AccessText>(nameof(OwnLastAdministrator));
    public static readonly Refusal LastAdministrator = Refusal.In<AccessText>(nameof(LastAdministrator));
    public static readonly Refusal LastInRole = Refusal.In<AccessText>(nameof(LastInRole));

    /// <summary>
    /// An administrator does not end their own last role as administrator, and nobody the last one that has no end. Both are read from all
    /// administrators' rows within the run, so that two who end one another's at the same time do not both succeed.
    /// </summary>
    public static async Task<Refusal?> MayEnd(AppDb db, Actor actor, IEnumerable<Membership> ending, CancellationToken cancel)
    {
        List<Membership> theirs = [.. ending.Where(m => m.Role == Role.Administrator)];
        if (theirs.Count == 0) return null;

        var lasting = await Lasting(db, theirs, cancel);
        if (theirs.Exists(m => m.User == actor.User) && !lasting.Contains(actor.User))
            return OwnLastAdministrator;
        return lasting.Count == 0 ? LastAdministrator : null;
    }

    /// <summary>
    /// An organisation's own administrators do not alone leave it without anybody in a role of weight: another is given the role first, by
    /// two, or an administrator of the installation ends it. Read within the run, so that two who end one another's do not both succeed.
    /// </summary>
    public static async Task<Refusal?> MayLeave(
        AppDb db, Actor actor, IReadOnlyCollection<Membership> ending, CancellationToken cancel)
    {
        if (actor.May(ManageAllAccess.Needs)) return null;
        List<MembershipId> ids = [.. ending.Select(m => m.Id)];
        foreach (var role in ending.Where(m => m.Role.IsGivenByTwo()))
        {
            if (!await db.Set<Membership>().AnyAsync(m => m.Organisation == role.Organisation && m.Role == role.Role
                && m.User != role.User && m.To == null && !ids.Contains(m.Id), cancel))
            {
                return LastInRole;
            }
        }

        return null;
    }

    /// <summary>Fewer than two would hold the role with no end set: what then cannot be done must be said before.</summary>
    public static async Task<bool> LeavesTooFew(AppDb db, IEnumerable<Membership> ending, CancellationToken cancel)
    {
        List<Membership> theirs = [.. ending.Where(m => m.Role == Role.Administrator)];
        return theirs.Count > 0 && (await Lasting(db, theirs, cancel)).Count < Fewest;
    }

    /// <summary>An error beside the statement to tick, where it must be ticked and is not.</summary>
    public static async Task AskUnderstood(
        AppDb db, IEnumerable<Membership> ending, bool understood, string field, FieldErrors errors, CancellationToken cancel)
    {
        if (!understood && await LeavesTooFew(db, ending, cancel))
            errors.Add(field, Phrase.In<AccessText>(nameof(AccessText.Error_TooFewAdministrators)));
    }

    /// <summary>
    /// It leaves an organisation without an administrator of its own: those of the installation then do there what its own did.
    /// </summary>
    public static async Task<bool> IsLastOfOrganisation(AppDb db, Membership ending, CancellationToken cancel) =>
        ending.Role == Role.OrganisationAdministrator && !await db.Set<Membership>().AnyAsync(
            m => m.Organisation == ending.Organisation && m.Role == ending.Role && m.User != ending.User && m.To == null, cancel);

    /// <summary>Is there an administrator today who is none of these?</summary>
    public static Task<bool> AreThereOthers(AppDb db, IReadOnlyCollection<UserId> than, DateOnly today, CancellationToken cancel) =>
        db.HeldOn(today).AnyAsync(m => m.Role == Role.Administrator && !than.Contains(m.User), cancel);

    /// <summary>Does somebody else than the user administer the organisation today?</summary>
    public static Task<bool> IsThereOther(
        AppDb db, OrganisationId organisation, UserId than, DateOnly today, CancellationToken cancel) =>
        db.HeldOn(today).AnyAsync(m => m.Organisation == organisation && m.User != than && Roles.Contains(m.Role), cancel);

    /// <summary>The administrators of the installation, to be told of something.</summary>
    public static async Task<Readers> OfTheInstallation(Occasion occasion) => Readers.Of(await occasion.Db.HeldOn(occasion.Today)
        .Where(m => m.Role == Role.Administrator).Select(m => m.User).Distinct().ToListAsync(occasion.Cancel));

    private static async Task<HashSet<UserId>> Lasting(AppDb db, List<Membership> ending, CancellationToken cancel)
    {
        var ids = ending.ConvertAll(m => m.Id);
        return
        [
            .. await db.Set<Membership>()
                .Where(m => m.Role == Role.Administrator && m.To == null && !ids.Contains(m.Id))
                .Select(m => m.User)
                .ToListAsync(cancel),
        ];
    }
}
