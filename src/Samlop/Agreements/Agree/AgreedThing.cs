using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Samlop.Platform.Data;
using Samlop.Questionnaires;

namespace Samlop.Agreements.Agree;

/// <summary>What lists ask of something that is agreed on and lived with.</summary>
public interface IAgreedThing : IPartOf<Agreement>
{
    AgreementId Agreement { get; }

    /// <summary>When it was no part of the agreement any more; null while it is.</summary>
    DateTimeOffset? RemovedAt { get; }

    /// <summary>The amendment that is being written adds it: nobody has signed it.</summary>
    bool IsAdded { get; }

    /// <summary>The amendment that is being written takes it out.</summary>
    bool IsTakenOut { get; }

    /// <summary>The amendment that is being written says something else of it.</summary>
    bool IsAmended { get; }
}

/// <summary>
/// Noe partene avtaler og så lever med: a body, a role. What is agreed of it is signed; what is done with it is everyday, and follows what
/// all have signed. While an amendment is written the row therefore says what is signed, and keeps beside it what the amendment says; that
/// holds when all have signed it, and is gone when it is given up.
/// </summary>
/// <typeparam name="TFacts">What is agreed of it.</typeparam>
public abstract class AgreedThing<TFacts> : IAgreedThing, IVersioned
    where TFacts : class
{
    protected AgreedThing()
    {
    }

    /// <param name="amends">What is signed is being changed (<see cref="AgreedThings.Amends"/>).</param>
    protected AgreedThing(AgreementId agreement, bool amends, DateTimeOffset at) => (Agreement, IsAdded, MadeAt) = (agreement, amends, at);

    public AgreementId Agreement { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset? RemovedAt { get; private set; }

    public bool IsAdded { get; private set; }

    public bool IsTakenOut { get; private set; }

    /// <summary>What that amendment says of it; null where it says the same.</summary>
    public TFacts? Amended { get; private set; }

    public bool IsAmended => Amended is not null;

    public int Version { get; private set; }

    /// <summary>What is signed; before anything is, what is written.</summary>
    public abstract TFacts Facts { get; }

    /// <summary>What is written: what the parties sign next.</summary>
    public TFacts Written => Amended ?? Facts;

    /// <summary>It is in what is written.</summary>
    public bool IsWritten => RemovedAt is null && !IsTakenOut;

    public void Write(TFacts facts, bool amends)
    {
        if (amends && !IsAdded) Amended = facts;
        else Set(facts);
        IsTakenOut = false;
        Changed();
    }

    public void TakeOut(bool amends, DateTimeOffset at)
    {
        if (amends && !IsAdded) IsTakenOut = true;
        else RemovedAt ??= at;
        Changed();
    }

    /// <summary>All have signed what is written.</summary>
    public void Hold(DateTimeOffset at)
    {
        if (IsTakenOut) RemovedAt ??= at;
        else if (Amended is { } facts) Set(facts);
        Settle();
    }

    /// <summary>The amendment is given up.</summary>
    public void GiveUp(DateTimeOffset at)
    {
        if (IsAdded) RemovedAt ??= at;
        Settle();
    }

    protected abstract void Set(TFacts facts);

    protected void Changed() => Version++;

    private void Settle()
    {
        if (!IsAdded && !IsTakenOut && Amended is null) return;
        (IsAdded, IsTakenOut, Amended) = (false, false, null);
        Changed();
    }
}

internal static class AgreedThings
{
    /// <summary>What an amendment says is kept as JSON: nothing asks for a part of it.</summary>
    public static void IsAgreedThing<T, TFacts>(this EntityTypeBuilder<T> thing)
        where T : AgreedThing<TFacts>
        where TFacts : class
    {
        thing.Ignore(t => t.Facts).Ignore(t => t.Written).Ignore(t => t.IsWritten).Ignore(t => t.IsAmended);
        thing.Property(t => t.Amended).HasConversion(
            facts => JsonSerializer.Serialize(facts, Answers.Json), json => JsonSerializer.Deserialize<TFacts>(json, Answers.Json)!);
    }

    /// <summary>It is in what all have signed, and before anything is signed in what is written: everyday life goes on with it.</summary>
    private static Expression<Func<IAgreedThing, bool>> HoldsNow { get; } = thing => thing.RemovedAt == null && !thing.IsAdded;

    private static readonly Func<IAgreedThing, bool> Holding = HoldsNow.Compile();

    public static IQueryable<T> InForce<T>(this IQueryable<T> things)
        where T : class, IAgreedThing => things.Where(Of<T>());

    public static bool IsInForce(this IAgreedThing thing) => Holding(thing);

    /// <summary>What is written of it is not what holds: all have signed something else.</summary>
    public static bool Amends(this Agreement agreement) => agreement.SignedVersion is not null;

    private static Expression<Func<T, bool>> Of<T>()
        where T : class, IAgreedThing
    {
        var thing = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, bool>>(new On(HoldsNow.Parameters[0], thing).Visit(HoldsNow.Body), thing);
    }

    /// <summary>Asks the properties of the class itself, which lists know.</summary>
    private sealed class On(ParameterExpression before, ParameterExpression now) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression == before ? Expression.Property(now, node.Member.Name) : base.VisitMember(node);
    }
}
