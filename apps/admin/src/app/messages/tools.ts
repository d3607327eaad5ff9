import type { TranslationMessages } from 'react-admin';

/** Saved queries and react-admin's configurable parts. */
export const tools: Pick<TranslationMessages['ra'], 'saved_queries' | 'configurable'> = {
  saved_queries: {
    label: '常用查询',
    query_name: '查询名称',
    new_label: '保存当前查询',
    new_dialog_title: '保存当前查询',
    remove_label: '删除常用查询',
    remove_label_with_name: '删除常用查询“%{name}”',
    remove_dialog_title: '删除常用查询',
    remove_message: '将从常用查询中删除此项，不影响任何数据。',
    help: '设置筛选条件后，可以保存为常用查询。',
  },
  configurable: {
    customize: '调整显示',
    configureMode: '调整此页显示',
    inspector: {
      title: '显示设置',
      content: '将鼠标移到页面的各部分上进行设置。',
      reset: '恢复默认显示',
      hideAll: '全部隐藏',
      showAll: '全部显示',
    },
    Datagrid: { title: '表格', unlabeled: '未命名的列 %{column}' },
    SimpleForm: { title: '表单', unlabeled: '未命名的填写项 %{input}' },
    SimpleList: { title: '列表', primaryText: '第一行', secondaryText: '第二行', tertiaryText: '右侧' },
  },
};
