using System.Linq.Expressions;

namespace Samlop.Platform.Data;

/// <summary>Puts conditions together, so that each is written once and asked both in memory and in the database.</summary>
public static class Condition
{
    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> first, Expression<Func<T, bool>> second) =>
        Expression.Lambda<Func<T, bool>>(Expression.AndAlso(first.Body, BodyFor(second, first.Parameters[0])), first.Parameters);

    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> first, Expression<Func<T, bool>> second) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(first.Body, BodyFor(second, first.Parameters[0])), first.Parameters);

    public static Expression<Func<T, bool>> Not<T>(this Expression<Func<T, bool>> condition) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(condition.Body), condition.Parameters);

    /// <summary>The condition asked of a part of something else, for instance of the application of a row.</summary>
    public static Expression<Func<T, bool>> Of<T, TPart>(this Expression<Func<TPart, bool>> condition, Expression<Func<T, TPart>> part) =>
        Expression.Lambda<Func<T, bool>>(BodyFor(condition, part.Body), part.Parameters);

    /// <summary>What depends on something more, for instance a condition on a day, for that one.</summary>
    public static Expression<Func<T, TResult>> On<T, TMore, TResult>(this Expression<Func<T, TMore, TResult>> condition, TMore more)
    {
        // As the compiler does for a variable: the database gets a parameter, not another statement for each day.
        var held = Expression.Field(Expression.Constant(new Held<TMore> { Value = more }), nameof(Held<TMore>.Value));
        return Expression.Lambda<Func<T, TResult>>(new Put(condition.Parameters[1], held).Visit(condition.Body), condition.Parameters[0]);
    }

    /// <summary>Those of which the condition holds for a part.</summary>
    public static IQueryable<T> Where<T, TPart>(
        this IQueryable<T> rows,
        Expression<Func<T, TPart>> part,
        Expression<Func<TPart, bool>> condition
    ) => rows.Where(condition.Of(part));

    /// <summary>In a projection that is made <see cref="Whole"/>: what the condition says of something.</summary>
    public static bool Holds<T>(this Expression<Func<T, bool>> condition, T of) => condition.Compile()(of);

    /// <summary>The projection with its conditions written out, which the database can read.</summary>
    public static Expression<Func<T, TResult>> Whole<T, TResult>(Expression<Func<T, TResult>> projection) =>
        (Expression<Func<T, TResult>>)new WriteOut().Visit(projection);

    private static Expression BodyFor<T>(Expression<Func<T, bool>> condition, Expression of) =>
        new Put(condition.Parameters[0], of).Visit(condition.Body);

    private sealed class Held<T>
    {
        public T Value = default!;
    }

    private sealed class WriteOut : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(Condition) || node.Method.Name != nameof(Holds)) return base.VisitMethodCall(node);
            // Read once and thrown away: to compile it costs more than the question it is put into.
            var condition = Expression.Lambda<Func<LambdaExpression>>(node.Arguments[0]).Compile(preferInterpretation: true)();
            return new Put(condition.Parameters[0], node.Arguments[1]).Visit(condition.Body);
        }
    }

    private sealed class Put(ParameterExpression parameter, Expression of) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? of : node;

        // A part that is put together on the spot is asked for what it was put together of.
        protected override Expression VisitMember(MemberExpression node) =>
            node.Expression == parameter && of is MemberInitExpression made
                && made.Bindings.OfType<MemberAssignment>().FirstOrDefault(b => b.Member.Name == node.Member.Name) is { } binding
                ? binding.Expression : base.VisitMember(node);
    }
}

/// <summary>
/// States in order, each with its condition: something is in the first whose condition holds. The last holds for all that is left. Asked in
/// memory (<see cref="Of"/>) and in the database (<see cref="At"/>) it is the same text, so that a list, its filter and its rule cannot
/// differ.
/// </summary>
public sealed class Ladder<TState, T> where TState : struct, Enum
{
    private readonly List<(TState State, Expression<Func<T, bool>> Holds, Func<T, bool> InMemory)> rungs;

    public Ladder(params (TState State, Expression<Func<T, bool>> Holds)[] rungs)
    {
        this.rungs = [.. rungs.Select(r => (r.State, r.Holds, r.Holds.Compile()))];
        if (!rungs.Select(r => r.State).Order().SequenceEqual(Enum.GetValues<TState>().Order()))
        {
            throw new ArgumentException("Every state has its condition, once.", nameof(rungs));
        }
    }

    public TState Of(T facts) => rungs.First(r => r.InMemory(facts)).State;

    public Expression<Func<T, bool>> AtAny(TState one, TState other) => At(one).Or(At(other));

    /// <summary>In one of many states; each condition is asked once, also where the ladder is long.</summary>
    public Expression<Func<T, bool>> AtAny(IReadOnlySet<TState> states)
    {
        var last = rungs[^1];
        var holds = Expression.Lambda<Func<T, bool>>(Expression.Constant(states.Contains(last.State)), last.Holds.Parameters);
        foreach (var rung in rungs.SkipLast(1).Reverse())
            holds = states.Contains(rung.State) ? rung.Holds.Or(holds) : rung.Holds.Not().And(holds);
        return holds;
    }

    public Expression<Func<T, bool>> At(TState state)
    {
        var index = rungs.FindIndex(r => r.State.Equals(state));
        // Its own condition first: the database asks of fewer rows whether an earlier one holds.
        return rungs.Take(index).Aggregate(rungs[index].Holds, (holds, earlier) => holds.And(earlier.Holds.Not()));
    }
}
