using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace BgImigranti.Hub.Data;

/// <summary>
/// Compiles a query made of two parts: a source, which says once how rows become what is shown, and a shape, which says which
/// of them one reader asks for. EF does not look into called methods, so the source is put into the shape as an expression.
/// A compiled query belongs to one model: keep it in a field of a service, never in a static one.
/// </summary>
public static class ComposedQuery
{
    /// <summary>Compiles <paramref name="shape"/> of <paramref name="source"/>.</summary>
    public static Func<HubDbContext, IAsyncEnumerable<TResult>> Compile<TSource, TResult>(
        Expression<Func<HubDbContext, IQueryable<TSource>>> source,
        Expression<Func<HubDbContext, IQueryable<TSource>, IQueryable<TResult>>> shape)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(shape);
        return EF.CompileAsyncQuery(
            Expression.Lambda<Func<HubDbContext, IQueryable<TResult>>>(Compose(source, shape), shape.Parameters[0]));
    }

    /// <summary>The same with three parameters.</summary>
    public static Func<HubDbContext, T1, T2, T3, IAsyncEnumerable<TResult>> Compile<TSource, T1, T2, T3, TResult>(
        Expression<Func<HubDbContext, IQueryable<TSource>>> source,
        Expression<Func<HubDbContext, IQueryable<TSource>, T1, T2, T3, IQueryable<TResult>>> shape)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(shape);
        return EF.CompileAsyncQuery(Expression.Lambda<Func<HubDbContext, T1, T2, T3, IQueryable<TResult>>>(
            Compose(source, shape), shape.Parameters[0], shape.Parameters[2], shape.Parameters[3], shape.Parameters[4]));
    }

    private static Expression Compose(LambdaExpression source, LambdaExpression shape)
    {
        var rows = new Substitution(source.Parameters[0], shape.Parameters[0]).Visit(source.Body);
        return new Substitution(shape.Parameters[1], rows).Visit(shape.Body);
    }

    private sealed class Substitution(ParameterExpression parameter, Expression value) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? value : base.VisitParameter(node);
    }
}
