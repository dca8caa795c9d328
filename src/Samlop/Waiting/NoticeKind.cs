using System.Collections.Frozen;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Samlop.Access;
using Samlop.Audit.TwoPerson;
using Samlop.Platform.Data;
using Samlop.Platform.Text;
using Samlop.Platform.Time;
using Samlop.Platform.UseCases;

namespace Samlop.Waiting;

/// <summary>
/// Varselgruppe: the kinds of notices that people choose together how they get.
/// </summary>
/// <param name="Code">Stable: what people have chosen is stored by it.</param>
/// <param name="MayBeStopped">
/// False for what has a date that the law or the letter sets, and for what guards somebody's own access: it can be gathered once a day, and
/// not turned off.
/// </param>
/// <param name="Roles">Who gets such notices, and is asked how.</param>
public sealed record NoticeGroup(string Code, Phrase Title, Phrase Explained, bool MayBeStopped, params IReadOnlyCollection<Role> Roles)
{
    /// <summary>Whoever holds one of these gets such notices too: of a supporting module, whose roles are given by others.</summary>
    public IReadOnlyCollection<Permission> Holders { get; init; } = [];
}

/// <summary>
/// Varsel: one kind of thing that people are told of when an event has happened. It is declared beside the use case that records the event,
/// as a static property, and found there when the program starts. Who is told are those whom it waits for, by their roles and their part in
/// it; each is told only what they find by the door of its subject when the mail is written, and nobody is told of their own act but by
/// a receipt.
/// </summary>
public sealed class NoticeKind
{
    private readonly Func<IEvent, Occasion, Task<IEnumerable<Told>>> tell;
    private Func<AppDb, Expression<Func<Notice, bool>>>? waits;

    private NoticeKind(string code, Type happened, NoticeGroup group, string to, Func<IEvent, Occasion, Task<IEnumerable<Told>>> tell) =>
        (Code, Event, Group, To, this.tell) = (code, happened, group ?? throw new ArgumentNullException(nameof(group)), to, tell);

    /// <summary>The one act that it tells of, where other acts record the same event; null where it tells of all that do.</summary>
    public Type? Act { get; private set; }

    /// <summary>Whoever is told sits and waits for the mail: it is not held back for others.</summary>
    public bool IsAwaited { get; private set; }

    /// <summary>
    /// What must still be so when the mail is written, in English and in a few words (docs/notices.md); null where it is told whatever has
    /// been done since.
    /// </summary>
    public string? Lasts { get; private set; }

    /// <summary>Stable: what waits to be sent is stored by it.</summary>
    public string Code { get; }

    public Type Event { get; }

    public NoticeGroup Group { get; }

    /// <summary>Who is told, in English and in a few words (docs/notices.md).</summary>
    public string To { get; }

    /// <param name="told">What is said and to whom; null where nobody waits for it this time.</param>
    public static NoticeKind Of<TEvent>(string code, NoticeGroup group, string to, Func<TEvent, Occasion, Task<Told?>> told)
        where TEvent : IEvent => OfEach<TEvent>(
            code, group, to, async (happened, occasion) => await told(happened, occasion) is { } one ? [one] : []);

    /// <summary>The mail is not held back for others.</summary>
    public NoticeKind Awaited() => With(kind => kind.IsAwaited = true);

    /// <summary>Told of one of several acts that record the event, a step on the way of a thing; what is told asks the event.</summary>
    public NoticeKind OnlyOf<TUseCase>() where TUseCase : INeeds => With(kind => kind.Act = typeof(TUseCase));

    /// <summary>
    /// Told while its matter (<see cref="Told.Matter"/>) is among some rows. When the mail is written and it is not, what it says is over,
    /// and it is left out.
    /// </summary>
    /// <param name="lasts">As <see cref="Lasts"/>.</param>
    public NoticeKind While<TRow, TId>(string lasts, Expression<Func<TRow, TId>> id, Func<AppDb, IQueryable<TRow>> rows)
        where TId : struct, IId<TId> => While(lasts, db => Among(rows(db), id));

    /// <summary>
    /// As above, asked of the notice itself: of a part of the matter (<see cref="Told.Part"/>), of the date that it tells, or of who reads.
    /// </summary>
    public NoticeKind While(string lasts, Func<AppDb, Expression<Func<Notice, bool>>> waits) =>
        With(kind => (kind.Lasts, kind.waits) = (lasts, waits));

    /// <summary>Told while what is decided by two waits for the other person. The matter is the id that its check goes by.</summary>
    public NoticeKind WhileSent() => While("it waits for the other person", db =>
    {
        var open = db.Rows<CheckRound>().Open();
        return notice => open.Any(round => round.Subject == notice.Matter);
    });

    /// <summary>Told while what is decided by two lies with those whom it was sent back to, and is not given up or fallen.</summary>
    /// <param name="open">Those of its kind that can still be sent: the check does not know when the thing itself is over.</param>
    public NoticeKind WhileReturned<TRow, TId>(Expression<Func<TRow, TId>> id, Func<AppDb, IQueryable<TRow>> open)
        where TId : struct, IId<TId> => While("nothing is done with it since it came back", db =>
        {
            var returned = db.Rows<CheckRound>().LastReturned();
            Expression<Func<Notice, bool>> lies = notice => returned.Any(round => round.Subject == notice.Matter);
            return lies.And(Among(open(db), id));
        });

    /// <param name="told">What is said of each of several things.</param>
    public static NoticeKind OfEach<TEvent>(
        string code, NoticeGroup group, string to, Func<TEvent, Occasion, Task<IEnumerable<Told>>> told)
        where TEvent : IEvent => new(code, typeof(TEvent), group, to, (happened, occasion) => told((TEvent)happened, occasion));

    internal Task<IEnumerable<Told>> Tell(IEvent happened, Occasion occasion) => tell(happened, occasion);

    /// <summary>Which notices of this kind still stand, as a condition for use in SQL; null where all do.</summary>
    internal Expression<Func<Notice, bool>>? Stands(AppDb db) => waits?.Invoke(db);

    private static Expression<Func<Notice, bool>> Among<TRow, TId>(IQueryable<TRow> rows, Expression<Func<TRow, TId>> id)
        where TId : struct, IId<TId> => FollowedKinds.Among(rows, id).Of((Notice n) => n.Matter);

    private NoticeKind With(Action<NoticeKind> set)
    {
        var other = (NoticeKind)MemberwiseClone();
        set(other);
        return other;
    }
}

/// <summary>A run that people are told of.</summary>
/// <param name="Db">The run's own, with what it has saved.</param>
public sealed record Occasion(AppDb Db, Actor Actor, DateTimeOffset At, CancellationToken Cancel)
{
    private readonly Dictionary<object, object> known = [];

    public DateOnly Today => OsloClock.DateIn(At);

    /// <summary>What several notices of the run ask for, read once.</summary>
    /// <param name="key">The id of what is read.</param>
    public async Task<T> Once<T>(object key, Func<Task<T>> read)
        where T : notnull
    {
        if (known.TryGetValue((typeof(T), key), out var before)) return (T)before;
        var now = await read();
        known[(typeof(T), key)] = now;
        return now;
    }

    /// <summary>Who sent the last round of what is decided by two.</summary>
    /// <param name="subject">The id that its check goes by.</param>
    public async Task<UserId> SenderOf(Guid subject) =>
        (await Db.Rows<TwoPersonCheck>().On(subject).SingleAsync(Cancel)).Rounds[^1].SentBy;

    /// <summary>All who have prepared what is decided by two: none of them may decide it.</summary>
    public async Task<IReadOnlyList<UserId>> PreparersOf(Guid subject) =>
        (await Db.Rows<TwoPersonCheck>().On(subject).SingleAsync(Cancel)).Preparers;

    /// <summary>Who prepares what is decided by two since last.</summary>
    public async Task<UserId> TakerOf(Guid subject) => (await Db.Rows<TwoPersonCheck>().On(subject).SingleAsync(Cancel)).Preparers[^1];
}

/// <summary>
/// What is said, and to whom. The line says which act and the number of the call or the case: never what stands there, the title of a case,
/// or who is a party to it.
/// </summary>
/// <param name="Line">One sentence with its full stop; alone in a mail it is also the subject.</param>
/// <param name="Path">Where it leads, from the address of the program.</param>
/// <param name="To">Those whom it waits for.</param>
public sealed record Told(Phrase Line, string Path, Readers To)
{
    /// <summary>What a reader must find; where null, what the event happened to.</summary>
    public Subject? About { get; init; }

    /// <summary>
    /// The id of what the kind asks whether it still waits (<see cref="NoticeKind.While{TRow,TId}"/>); where null, of what it is about.
    /// </summary>
    public Guid? Matter { get; init; }

    /// <summary>The number of a part of the matter, where it has parts.</summary>
    public int Part { get; init; }

    /// <summary>Facts about somebody's own access, which the notice is there to guard; null of everything else.</summary>
    public Phrase? More { get; init; }

    /// <summary>By when something must be done.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Whoever acted is told too: it is their proof that what they sent has come in.</summary>
    public bool IsReceipt { get; init; }

    /// <summary>Whose act it is, where it is not that of whoever acted.</summary>
    public OrganisationId? From { get; init; }
}

/// <summary>Those who may be told: people, those who hold a role somewhere, and addresses of people without a user.</summary>
public sealed record Readers
{
    public static readonly Readers Nobody = new();

    private Readers(params IReadOnlyList<Part> parts) => Parts = parts;

    internal IReadOnlyList<Part> Parts { get; }

    public static Readers Of(params IEnumerable<UserId?> people) => Of(people.OfType<UserId>());

    public static Readers Of(IEnumerable<UserId> people) => new(new Part { People = [.. people] });

    /// <summary>Those who hold one of the roles for the organisation on the day of the act.</summary>
    public static Readers In(OrganisationId organisation, params IReadOnlyCollection<Role> roles) =>
        new(new Part { Organisation = organisation, Roles = roles });

    public static Readers At(IEnumerable<OutsideReader> addresses) => new(new Part { Outside = [.. addresses] });

    public Readers And(Readers others) => new([.. Parts, .. others.Parts]);

    /// <summary>Without some who are told otherwise.</summary>
    public Readers But(params IEnumerable<UserId> people) => new([.. Parts.Select(p => p with { Left = [.. p.Left, .. people] })]);

    /// <summary>Themselves alone: nobody who stands in for them is told.</summary>
    public Readers InPerson() => new([.. Parts.Select(p => p with { IsInPerson = true })]);

    internal sealed record Part
    {
        public bool IsInPerson { get; init; }

        public IReadOnlyList<UserId> People { get; init; } = [];

        public OrganisationId Organisation { get; init; }

        public IReadOnlyCollection<Role> Roles { get; init; } = [];

        public IReadOnlyList<OutsideReader> Outside { get; init; } = [];

        public IReadOnlyList<UserId> Left { get; init; } = [];
    }
}

/// <summary>An address that is told of something and belongs to nobody who signs in.</summary>
/// <param name="Language">Code of the language they chose.</param>
/// <param name="Stop">Where they end the notices; null where there is one alone.</param>
/// <param name="About">What must be found by somebody who is not signed in; where null, what the notice is about.</param>
public sealed record OutsideReader(string Email, string Language, string? Stop = null, Subject? About = null);

/// <summary>All kinds of notices, as they are declared.</summary>
public sealed class NoticeKinds
{
    private readonly FrozenDictionary<string, Declared> byCode;
    private readonly ILookup<Type, NoticeKind> byEvent;

    private NoticeKinds(IReadOnlyList<Declared> declared)
    {
        byCode = declared.ToFrozenDictionary(d => d.Kind.Code, StringComparer.Ordinal);
        byEvent = declared.ToLookup(d => d.Kind.Event, d => d.Kind);
    }

    public IEnumerable<NoticeKind> All => byCode.Values.Select(d => d.Kind).OrderBy(k => k.Code, StringComparer.Ordinal);

    /// <summary>The groups that the kinds are of, by their codes.</summary>
    public IReadOnlyList<NoticeGroup> Groups => field ??=
        [.. All.Select(k => k.Group).Distinct().OrderBy(g => g.Code, StringComparer.Ordinal)];

    /// <summary>The kinds that stand in some assemblies.</summary>
    public static NoticeKinds In(params IEnumerable<Assembly> assemblies) =>
        new([
            .. from type in assemblies.SelectMany(assembly => assembly.GetTypes())
               where !type.ContainsGenericParameters
               from property in type.GetProperties(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
               where property.PropertyType == typeof(NoticeKind)
               select new Declared((NoticeKind)property.GetValue(null)!, type),
        ]);

    public IEnumerable<NoticeKind> Of(IEvent happened) => byEvent[happened.GetType()];

    /// <summary>Null for one that is declared no more.</summary>
    public NoticeKind? ByCode(string code) => byCode.GetValueOrDefault(code)?.Kind;

    /// <summary>Where a kind is declared: whose purpose it is read for.</summary>
    internal Type DeclaredIn(NoticeKind kind) => byCode[kind.Code].In;

    private sealed record Declared(NoticeKind Kind, Type In);
}

/// <summary>Why nobody is told of an act.</summary>
public enum Untold
{
    /// <summary>Work in progress that nobody else waits for; the act that ends it tells.</summary>
    OwnWork,

    /// <summary>It says that something has been read; the task goes away for all.</summary>
    Noted,

    /// <summary>A register that all who need it look up.</summary>
    Register,

    /// <summary>Somebody's own choice about their own pages.</summary>
    OwnChoice,

    /// <summary>It made ready what only then can tell anybody: the program's own beginning.</summary>
    Beginning,

    /// <summary>The other side is not to learn of it: it is told when it is decided.</summary>
    NotYetTold,
}

/// <summary>On a use case whose events tell nobody: why.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TellsNobodyAttribute(Untold why) : Attribute
{
    public Untold Why { get; } = why;
}
