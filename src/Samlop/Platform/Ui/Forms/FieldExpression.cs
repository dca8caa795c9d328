using System.Linq.Expressions;
using System.Reflection;

namespace Samlop.Platform.Ui.Forms;

/// <summary>
/// Reads a field's form name and value from an expression such as <c>() => Input.Rows[2].Text</c>, without compiling it:
/// the name is <c>Input.Rows[2].Text</c>, as the form binding expects, and the path in errors is the same without its first part.
/// </summary>
public static class FieldExpression
{
    public static (string Name, object? Value) Read(LambdaExpression expression)
    {
        var (name, value) = Walk(expression.Body);
        return (name, value);
    }

    /// <summary>The name that a <see cref="UseCases.FieldError"/> uses: the form name without the page's property in front.</summary>
    public static string PathOf(string name) => name[(name.IndexOf('.') + 1)..];

    private static (string Name, object? Value) Walk(Expression node) =>
        node switch
        {
            MemberExpression { Expression: ConstantExpression root } member => (member.Member.Name, Get(member.Member, root.Value)),
            MemberExpression { Expression: { } inner } member when Walk(inner) is var (name, target) => IsClosure(inner)
                ? (member.Member.Name, Get(member.Member, target))
                : ($"{name}.{member.Member.Name}", Get(member.Member, target)),
            MethodCallExpression { Method.Name: "get_Item", Object: { } list } call
                when Walk(list) is var (name, target) && Index(call.Arguments[0]) is var index => (
                $"{name}[{index}]",
                call.Method.Invoke(target, [index])
            ),
            UnaryExpression { NodeType: ExpressionType.Convert } convert => Walk(convert.Operand),
            _ => throw new NotSupportedException($"A field is a chain of properties, not {node}."),
        };

    // A captured local lives on a compiler-made class; its name is not part of the field's name.
    private static bool IsClosure(Expression node) =>
        node is MemberExpression or ConstantExpression && node.Type.Name.Contains("DisplayClass", StringComparison.Ordinal);

    private static object? Index(Expression node) => node is ConstantExpression constant ? constant.Value : Walk(node).Value;

    private static object? Get(MemberInfo member, object? target) => member switch
    {
        PropertyInfo property => property.GetValue(target),
        FieldInfo field => field.GetValue(target),
        _ => throw new NotSupportedException(member.Name),
    };
}
