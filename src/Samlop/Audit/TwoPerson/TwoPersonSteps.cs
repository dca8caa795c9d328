using Microsoft.EntityFrameworkCore;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.UseCases;

namespace Samlop.Audit.TwoPerson;

/// <summary>What a form that returns something takes in: the reasons, which those who prepared it can act on.</summary>
public abstract class ReturnInput
{
    public const int Limit = 2000;

    public string? Reasons { get; set; }

    /// <summary>What is said where there are none: what comes back is corrected, unless the no is the end of it.</summary>
    protected virtual Phrase Missing => Phrase.In<CommonText>(nameof(CommonText.Error_ToCorrect));

    internal string Read(FieldErrors errors) => TypedField.NeededText(Reasons, Limit, nameof(Reasons), Missing, errors);
}

/// <summary>The steps that are the same for everything that is decided by two. Each answers null when it is done.</summary>
public static class TwoPersonSteps
{
    /// <summary>The check of something that the caller has found through a door.</summary>
    public static Task<TwoPersonCheck> CheckOf(this AppDb db, IDecidedByTwo thing, CancellationToken cancel = default) =>
        db.Rows<TwoPersonCheck>().On(thing.CheckedId).SingleAsync(cancel);

    /// <summary>The checks of several things that a door gave, by their ids.</summary>
    public static async Task<Dictionary<Guid, TwoPersonCheck>> ChecksOf(
        this AppDb db,
        IEnumerable<Guid> things,
        CancellationToken cancel = default
    )
    {
        var ids = things.ToList();
        return ids.Count == 0 ? [] : await db.Rows<TwoPersonCheck>().On(ids).ToDictionaryAsync(c => c.Subject, cancel);
    }

    /// <summary>Begins the check of something new, with who wrote its first version.</summary>
    public static TwoPersonCheck BeginCheck(this AppDb db, IDecidedByTwo thing, UserId by)
    {
        var check = new TwoPersonCheck(thing.CheckedId);
        check.PreparedBy(by);
        db.Add(check);
        return check;
    }

    public static Refusal? MayChange(this IDecidedByTwo thing, TwoPersonCheck check) => thing.Over ?? check.MayChange();

    /// <summary>Send: it goes to a second person as it is now.</summary>
    public static Refusal? Send(this IDecidedByTwo thing, TwoPersonCheck check, Actor actor, DateTimeOffset at) =>
        thing.Over ?? Moved(thing, check.Send(actor, at), at);

    /// <summary>Ta tilbake: those who prepared it go on with it, before anybody has decided.</summary>
    public static Refusal? TakeBack(this IDecidedByTwo thing, TwoPersonCheck check, Actor actor, DateTimeOffset at) =>
        Moved(thing, check.TakeBack(actor, at), null);

    /// <summary>Bortfall: it is not what it was when it was sent. Anybody's act may do that; what was prepared is a draft again.</summary>
    public static Refusal? Lapse(this IDecidedByTwo thing, TwoPersonCheck check, Actor actor, DateTimeOffset at) =>
        Moved(thing, check.Lapse(actor, at), null);

    /// <summary>Send tilbake: the second person does not approve it, and says what must be mended.</summary>
    public static Outcome<Done>? Return(this IDecidedByTwo thing, TwoPersonCheck check, Actor actor, ReturnInput typed, DateTimeOffset at)
    {
        if (check.MayDecide(actor) is { } no) return no;
        var errors = new FieldErrors();
        var reasons = typed.Read(errors);
        if (errors.Any) return errors;
        return Moved(thing, check.Return(actor, at, reasons), null) is { } refused ? (Outcome<Done>)refused : null;
    }

    private static Refusal? Moved(IDecidedByTwo thing, Refusal? refusal, DateTimeOffset? since)
    {
        if (refusal is null) thing.Waits(since);
        return refusal;
    }
}
