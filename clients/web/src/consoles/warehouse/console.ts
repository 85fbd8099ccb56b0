import StockIcon from '@mui/icons-material/Inventory2Outlined';
import WaybillIcon from '@mui/icons-material/LocalShippingOutlined';
import { lazy } from 'react';
import { phrase } from '@/words/phrase';
import type { Console } from '../console';

export const warehouse: Console = {
  name: 'warehouse',
  group: 'goods',
  screens: [
    {
      path: '/stock',
      title: phrase('موجودی', 'Stock'),
      element: lazy(() => import('./Stock')),
      reads: 'goods',
      menu: {
        icon: StockIcon,
        order: 50,
        within: ['/moves', '/stock-documents', '/transfer', '/goods-receipt', '/opening-stock', '/places'],
      },
      key: 'KeyI',
    },
    {
      path: '/stock/:id',
      title: phrase('کاردکس قطعه', 'Kardex of a part'),
      element: lazy(() => import('./Kardex')),
      reads: 'goods',
    },
    {
      path: '/moves',
      title: phrase('کاردکس', 'Kardex'),
      element: lazy(() => import('./Moves')),
      reads: 'goods',
    },
    {
      path: '/stock-documents',
      title: phrase('سندهای انبار', 'Stock documents'),
      element: lazy(() => import('./StockDocuments')),
      reads: 'goods',
    },
    {
      path: '/stock-documents/:id',
      title: phrase('سند انبار', 'Stock document'),
      element: lazy(() => import('./StockDocument')),
      reads: 'goods',
    },
    {
      path: '/waybills',
      title: phrase('بارنامه‌ها', 'Waybills'),
      element: lazy(() => import('./Waybills')),
      reads: 'goods',
      menu: { icon: WaybillIcon, order: 60, within: ['/receive', '/dispatch'] },
      key: 'KeyW',
    },
    {
      path: '/waybills/:id',
      title: phrase('بارنامه', 'Waybill'),
      element: lazy(() => import('./Waybill')),
      reads: 'goods',
    },
    {
      path: '/receive',
      title: phrase('دریافت بارنامه', 'Receive a waybill'),
      element: lazy(() => import('./Receive')),
      may: 'ReceiveStock',
      key: 'KeyR',
    },
    {
      path: '/dispatch',
      title: phrase('ارسال کالا', 'Dispatch goods'),
      element: lazy(() => import('./Dispatch')),
      may: 'DispatchStock',
    },
    {
      path: '/transfer',
      title: phrase('جابه‌جایی بین انبارها', 'Transfer between places'),
      element: lazy(() => import('./Transfer')),
      may: 'MoveStock',
    },
    {
      path: '/goods-receipt',
      title: phrase('رسید کالا از تأمین‌کننده', 'Goods from a supplier'),
      element: lazy(() => import('./GoodsReceipt')),
      may: 'ReceiveGoods',
    },
    {
      path: '/opening-stock',
      title: phrase('موجودی آغازین', 'Opening stock'),
      element: lazy(() => import('./Opening')),
      may: 'RecordOpening',
    },
  ],
};
